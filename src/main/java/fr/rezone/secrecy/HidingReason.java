package fr.rezone.secrecy;

/**
 * Why a cell is hidden. A screen may say it: the attack assumes that its reader knows it. A cell
 * that falls under several has the first in this order, which tells least about its value.
 */
public enum HidingReason {
  /** Too few contributors stand behind it. */
  CONTRIBUTORS,
  /** Its value is small. */
  VALUE,
  /** One contributor makes nearly all of it. */
  DOMINANCE,
  /** It would allow another one to be computed. */
  SECONDARY;

  private static final HidingReason[] ALL = values();

  /** As one byte of a column, 0 being a published cell. */
  byte code() {
    return (byte) (ordinal() + 1);
  }

  static HidingReason ofCode(byte code) {
    return ALL[code - 1];
  }
}
