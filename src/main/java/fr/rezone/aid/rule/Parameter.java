package fr.rezone.aid.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An amount, a rate, a threshold, a day or a scale that a text fixes, by period. Between two
 * periods it has no value.
 *
 * @param name such as {@code caim.montant-par-jour}
 * @param label French name
 * @param values by growing date, never overlapping
 */
public record Parameter(String name, String label, Unit unit, List<DatedValue> values) {
  /** What the number counts, which decides how it is shown. */
  public enum Unit {
    EUROS,
    RATE,
    COUNT,
    DAY,
    FLAG
  }

  public Parameter {
    values = List.copyOf(values);
  }

  /** The value on a day (days since 1970). */
  public Optional<DatedValue> find(long day) {
    return Optional.ofNullable(at(day));
  }

  @Nullable DatedValue at(long day) {
    for (int i = values.size() - 1; i >= 0; i--) {
      if (values.get(i).covers(day)) {
        return values.get(i);
      }
    }
    return null;
  }
}
