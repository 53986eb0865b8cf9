package fr.rezone.source.structure;

import org.jspecify.annotations.Nullable;

/**
 * One address of an establishment as it is being read.
 *
 * @param usage 03 is the place of practice, 06 the reception
 * @param position two or four numbers whose meaning is still to be decided; null when there are
 *     none
 */
record FinessAddress(
    String usage, PostalAddress postal, String commune, @Nullable RawPosition position) {
  private static final String PRACTICE = "03";

  boolean isPractice() {
    return usage.equals(PRACTICE);
  }

  /** The numbers as read, NaN where absent or unreadable. */
  record RawPosition(double x, double y, double latitude, double longitude) {}
}
