package fr.rezone.aid.rule;

import fr.rezone.aid.question.AnswerType;
import fr.rezone.aid.reference.Reference;
import fr.rezone.aid.reference.Status;
import java.time.LocalDate;

/**
 * The value of a parameter over a closed interval of days.
 *
 * @param from first day; {@link LocalDate#MIN} when open
 * @param to last day; {@link LocalDate#MAX} when open
 * @param note French remark on a conflict of sources; may be empty
 */
public record DatedValue(
    LocalDate from,
    LocalDate to,
    ParameterValue value,
    Reference reference,
    Status status,
    String note,
    long fromDay,
    long toDay,
    long scaled) {
  private static final long NOT_SCALED = Long.MIN_VALUE;

  public static DatedValue of(
      LocalDate from,
      LocalDate to,
      ParameterValue value,
      Reference reference,
      Status status,
      String note) {
    return new DatedValue(
        from,
        to,
        value,
        reference,
        status,
        note,
        from.toEpochDay(),
        to.toEpochDay(),
        scaled(value));
  }

  boolean covers(long day) {
    return fromDay <= day && day <= toDay;
  }

  /** Whether {@link #scaled} can stand for the number when it is compared with packed answers. */
  boolean isScaled() {
    return scaled != NOT_SCALED;
  }

  private static long scaled(ParameterValue value) {
    if (value instanceof ParameterValue.Amount amount) {
      try {
        return amount.value().toScaled(AnswerType.SCALE);
      } catch (ArithmeticException e) {
        return NOT_SCALED;
      }
    }
    return NOT_SCALED;
  }
}
