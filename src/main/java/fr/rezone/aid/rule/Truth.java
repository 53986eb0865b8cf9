package fr.rezone.aid.rule;

/** The three truth values, as small integers because the fast path keeps them in arrays. */
public final class Truth {
  public static final int FALSE = 0;
  public static final int TRUE = 1;

  /** An answer is missing, or the law is in doubt. */
  public static final int UNKNOWN = 2;

  private Truth() {}

  static int of(boolean value) {
    return value ? TRUE : FALSE;
  }
}
