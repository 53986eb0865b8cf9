package fr.rezone.release.geopackage;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The value of one column in one row. */
public sealed interface Cell {
  /** No value: NULL in the file. */
  Cell NONE = new Absent();

  /** No value. */
  record Absent() implements Cell {}

  /** Any text; dates too. */
  record Text(String value) implements Cell {}

  /** A whole number. */
  record Whole(long value) implements Cell {}

  /** A finite number. */
  record Decimal(double value) implements Cell {
    public Decimal {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("nombre impossible dans une table : " + value);
      }
    }
  }

  static Cell of(@Nullable String value) {
    return value == null ? NONE : new Text(value);
  }

  static Cell of(@Nullable LocalDate value) {
    return value == null ? NONE : new Text(value.toString());
  }

  static Cell of(long value) {
    return new Whole(value);
  }

  static Cell of(double value) {
    return new Decimal(value);
  }

  static Cell of(OptionalInt value) {
    return value.isPresent() ? new Whole(value.getAsInt()) : NONE;
  }

  static Cell of(OptionalDouble value) {
    return value.isPresent() ? new Decimal(value.getAsDouble()) : NONE;
  }
}
