package fr.rezone.indicator.count;

import fr.rezone.secrecy.Protection;

/**
 * What readers lose to confidentiality. A figure that is always equal to that of a smaller
 * territory is one cell.
 *
 * @param cells how many there are, zeros included
 * @param primary how many a rule hides
 * @param secondary how many are hidden so that no other one can be computed
 * @param value sum of all values
 * @param hiddenValue sum of the hidden ones
 */
public record HidingCost(long cells, long primary, long secondary, long value, long hiddenValue) {
  static final HidingCost NONE = new HidingCost(0, 0, 0, 0, 0);

  static HidingCost of(Protection protection) {
    return new HidingCost(
        protection.loss().cells(),
        protection.primaryCount(),
        protection.secondaryCount(),
        protection.loss().value(),
        protection.loss().hiddenValue());
  }

  HidingCost plus(HidingCost more) {
    return new HidingCost(
        cells + more.cells,
        primary + more.primary,
        secondary + more.secondary,
        value + more.value,
        hiddenValue + more.hiddenValue);
  }

  /** Hidden value among all, in [0, 1]; 0 of nothing. */
  public double shareOfValue() {
    return value == 0 ? 0 : (double) hiddenValue / value;
  }
}
