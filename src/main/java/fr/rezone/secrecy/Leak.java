package fr.rezone.secrecy;

/**
 * A sensitive cell of which too much can be told.
 *
 * @param cell its number
 * @param kind how much
 * @param low the least value that remains possible
 * @param high the largest one
 */
public record Leak(int cell, Kind kind, long low, long high) {

  /** How much can be told, worst first. */
  public enum Kind {
    /** One value remains. */
    EXACT,
    /** More than one value remains, fewer than the rule asks for. */
    TIGHT,
    /** Neither a leak nor its absence could be shown: to be treated as a leak. */
    UNDECIDED
  }
}
