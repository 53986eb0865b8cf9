package fr.rezone.aid.rule;

import fr.rezone.aid.question.AnswerType;
import fr.rezone.aid.question.Answers;

/**
 * Everything one evaluation reads: packed answers with defaults and the derived zone filled in, the
 * reference date, the verdicts already reached and the variables of a schedule. Mutable, confined
 * to one thread.
 */
public final class Frame {
  static final long MISSING = Answers.MISSING;

  final long[] values;
  private final long[] given;
  final long date;
  final Verdicts verdicts;
  private final int zoneSlot;
  private final int zoneAsk;
  private final boolean zoneTied;
  long rank;
  long year;

  Frame(
      long[] values,
      long[] given,
      long date,
      Verdicts verdicts,
      ZoneRule.Outcome zone,
      int zoneSlot) {
    this.values = values;
    this.given = given;
    this.date = date;
    this.verdicts = verdicts;
    this.zoneSlot = zoneSlot;
    zoneAsk = zone.askSlot();
    zoneTied = zone.tied();
  }

  /** Days since 1970 of the reference date. */
  public long date() {
    return date;
  }

  /** The packed answer, default or derived value of a slot, or {@link Answers#MISSING}. */
  public long value(int slot) {
    return values[slot];
  }

  void blame(int slot, Blame blame) {
    if (slot != zoneSlot) {
      blame.missing(slot);
    } else if (zoneTied) {
      blame.doubt();
    } else {
      blame.missing(zoneAsk);
    }
  }

  /** Whether a question was answered, as opposed to filled by its default or derived. */
  public boolean isGiven(int slot) {
    return given[slot] != MISSING;
  }

  /** The scale in which numbers are packed. */
  static long scale() {
    return AnswerType.SCALE;
  }
}
