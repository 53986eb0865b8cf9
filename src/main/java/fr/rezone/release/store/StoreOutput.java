package fr.rezone.release.store;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Writes primitives, text and collections one after the other; {@link StoreInput} reads them back
 * in the same order.
 */
final class StoreOutput {
  private final DataOutputStream out;

  StoreOutput(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  interface ItemWriter<T> {
    void write(T item) throws IOException;
  }

  void flush() throws IOException {
    out.flush();
  }

  void integer(int value) throws IOException {
    out.writeInt(value);
  }

  void number(long value) throws IOException {
    out.writeLong(value);
  }

  void flag(boolean value) throws IOException {
    out.writeBoolean(value);
  }

  void decimal(double value) throws IOException {
    out.writeDouble(value);
  }

  void text(String value) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Null is told apart from the empty text. */
  void optionalText(@Nullable String value) throws IOException {
    out.writeBoolean(value != null);
    if (value != null) {
      text(value);
    }
  }

  void optionalInteger(OptionalInt value) throws IOException {
    out.writeBoolean(value.isPresent());
    if (value.isPresent()) {
      out.writeInt(value.getAsInt());
    }
  }

  void bytes(byte[] values) throws IOException {
    out.writeInt(values.length);
    out.write(values);
  }

  <T> void list(Collection<T> items, ItemWriter<T> writer) throws IOException {
    out.writeInt(items.size());
    for (T item : items) {
      writer.write(item);
    }
  }

  void texts(Collection<String> items) throws IOException {
    list(items, this::text);
  }
}
