package fr.rezone.aid.rule;

/**
 * What all terms share. Terms are immutable and may be evaluated by any number of threads, each
 * with its own frame.
 */
public sealed interface Term permits BoolTerm, NumberTerm, DateTerm, MonthTerm {
  /** Adds why this term is unknown. Called only when it is. */
  void blame(Frame frame, Blame blame);

  /**
   * Tells what the term reads, in the order in which it stands.
   *
   * @param date days since 1970, to read dated thresholds
   */
  void collect(Harvest harvest, long date);
}
