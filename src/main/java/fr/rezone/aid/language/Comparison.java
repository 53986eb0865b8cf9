package fr.rezone.aid.language;

/** The six comparisons. */
public enum Comparison {
  EQUAL("=", "="),
  DIFFERENT("!=", "≠"),
  LESS("<", "<"),
  AT_MOST("<=", "≤"),
  MORE(">", ">"),
  AT_LEAST(">=", "≥");

  private final String symbol;
  private final String sign;

  Comparison(String symbol, String sign) {
    this.symbol = symbol;
    this.sign = sign;
  }

  /** As written in a rule. */
  public String symbol() {
    return symbol;
  }

  /** As printed for a reader. */
  public String sign() {
    return sign;
  }

  /**
   * @param order negative, zero or positive as the left side is below, equal to or above the right
   *     side
   */
  public boolean holds(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case DIFFERENT -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }
}
