package fr.rezone.indicator;

/** The state of one indicator in one territory. A figure that cannot be shown is never a number. */
public sealed interface Figure {

  /**
   * A value that can be shown.
   *
   * @param value in the unit of the indicator
   * @param coverage share of the territory's inhabitants that the value describes, in ]0, 1]
   */
  record Published(double value, double coverage) implements Figure {}

  /** The value exists and statistical confidentiality hides it. */
  record Secret() implements Figure {}

  /** No value is known there. */
  record Missing(Reason reason) implements Figure {}

  /** The question does not arise there. */
  record NotConcerned(Reason reason) implements Figure {}

  /** Why there is no value. */
  enum Reason {
    /** The source publishes nothing at this level. */
    LEVEL,
    /** The source was not imported. */
    NOT_IMPORTED,
    /** The source has no value there. */
    SOURCE,
    /** The source covers too small a part of the inhabitants. */
    COVERAGE,
    /** There is no physician to divide by. */
    NO_PHYSICIAN,
    /** There is nothing to divide by: no patient, no act. */
    NOTHING_COUNTED
  }
}
