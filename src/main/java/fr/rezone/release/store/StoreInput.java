package fr.rezone.release.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link StoreOutput} wrote. Lengths are bounded, so that a damaged file fails instead
 * of filling memory.
 */
final class StoreInput {
  private static final int LONGEST = 1 << 27;

  private final DataInputStream in;

  StoreInput(InputStream in) {
    this.in = new DataInputStream(in);
  }

  interface ItemReader<T> {
    T read() throws IOException;
  }

  int integer() throws IOException {
    return in.readInt();
  }

  boolean flag() throws IOException {
    return in.readBoolean();
  }

  double decimal() throws IOException {
    return in.readDouble();
  }

  String text() throws IOException {
    byte[] bytes = bytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Nullable String optionalText() throws IOException {
    return in.readBoolean() ? text() : null;
  }

  OptionalInt optionalInteger() throws IOException {
    return in.readBoolean() ? OptionalInt.of(in.readInt()) : OptionalInt.empty();
  }

  byte[] bytes() throws IOException {
    int length = length();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("file shorter than it says");
    }
    return bytes;
  }

  <T> List<T> list(ItemReader<T> reader) throws IOException {
    int size = length();
    List<T> items = new ArrayList<>(Math.min(size, 1 << 16));
    for (int i = 0; i < size; i++) {
      items.add(reader.read());
    }
    return items;
  }

  List<String> texts() throws IOException {
    return list(this::text);
  }

  private int length() throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("impossible length " + length);
    }
    return length;
  }
}
