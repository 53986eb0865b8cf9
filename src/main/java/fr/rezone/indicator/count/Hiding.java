package fr.rezone.indicator.count;

import fr.rezone.secrecy.HidingReason;

/** The reasons for hiding a cell as one byte of a column; {@code 0} is a published cell. */
public final class Hiding {
  private static final HidingReason[] REASONS = HidingReason.values();

  private Hiding() {}

  public static byte code(HidingReason reason) {
    return (byte) (reason.ordinal() + 1);
  }

  /**
   * @throws IllegalArgumentException for a code that stands for no reason
   */
  public static HidingReason reason(byte code) {
    if (code < 1 || code > REASONS.length) {
      throw new IllegalArgumentException("no reason for hiding has code " + code);
    }
    return REASONS[code - 1];
  }
}
