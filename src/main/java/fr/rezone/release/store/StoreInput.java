package fr.rezone.release.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link StoreOutput} wrote, from memory. Lengths are bounded by what is left, so that a
 * damaged file fails instead of filling memory: with an {@link IOException} or a {@link
 * java.nio.BufferUnderflowException}.
 */
final class StoreInput {
  private final ByteBuffer in;

  /** Reads from the start to the limit of an array-backed buffer. */
  StoreInput(ByteBuffer content) {
    this.in = content;
  }

  interface ItemReader<T> {
    T read() throws IOException;
  }

  boolean isAtEnd() {
    return !in.hasRemaining();
  }

  int integer() {
    return in.getInt();
  }

  boolean flag() {
    return in.get() != 0;
  }

  double decimal() {
    return in.getDouble();
  }

  String text() throws IOException {
    int length = length();
    String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }

  @Nullable String optionalText() throws IOException {
    return flag() ? text() : null;
  }

  OptionalInt optionalInteger() {
    return flag() ? OptionalInt.of(integer()) : OptionalInt.empty();
  }

  byte[] bytes() throws IOException {
    byte[] bytes = new byte[length()];
    in.get(bytes);
    return bytes;
  }

  <T> List<T> list(ItemReader<T> reader) throws IOException {
    int size = length();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(reader.read());
    }
    return items;
  }

  List<String> texts() throws IOException {
    return list(this::text);
  }

  /** Of anything: an item takes at least one byte. */
  private int length() throws IOException {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new IOException("impossible length " + length);
    }
    return length;
  }
}
