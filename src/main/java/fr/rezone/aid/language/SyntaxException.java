package fr.rezone.aid.language;

/**
 * An expression that cannot be read or does not make sense. The message is French, for the author
 * of the rule.
 */
public final class SyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int at;

  /**
   * @param at 0-based offset in the expression
   */
  public SyntaxException(int at, String message) {
    super(message);
    this.at = at;
  }

  public int at() {
    return at;
  }
}
