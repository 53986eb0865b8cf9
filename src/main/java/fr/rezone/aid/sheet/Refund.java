package fr.rezone.aid.sheet;

/**
 * What is to be given back on leaving early.
 *
 * @param months length of the commitment in months from the start; 0 when nothing is ever due
 * @param sentence French sentence shown beside the amount
 */
public record Refund(Kind kind, int months, String sentence) {
  /** How the sum is worked out from what was received. */
  public enum Kind {
    NONE("aucune"),
    /** In proportion to the months left. */
    PRO_RATA("prorata"),
    /** The administration may claim all or a part. */
    UP_TO_ALL("tout-ou-partie"),
    FULL("integrale");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word of the file. */
    public String word() {
      return word;
    }
  }

  /**
   * The least that is due after some whole months.
   *
   * @param received cents, at least 0
   */
  public long least(long received, int monthsDone) {
    return kind == Kind.UP_TO_ALL ? 0 : most(received, monthsDone);
  }

  /** The most that is due after some whole months; never above what was received. */
  public long most(long received, int monthsDone) {
    if (kind == Kind.NONE || monthsDone >= months || received <= 0) {
      return 0;
    }
    if (kind != Kind.PRO_RATA) {
      return received;
    }
    int left = months - Math.max(0, monthsDone);
    return java.math.BigInteger.valueOf(received)
        .multiply(java.math.BigInteger.valueOf(2L * left))
        .add(java.math.BigInteger.valueOf(months))
        .divide(java.math.BigInteger.valueOf(2L * months))
        .longValueExact();
  }
}
