package fr.rezone.aid.language;

/**
 * One word of an expression.
 *
 * @param at 0-based offset of its first character
 */
record Token(Kind kind, String text, int at) {
  enum Kind {
    NAME,
    NUMBER,
    DATE,
    TEXT,
    SYMBOL,
    END
  }

  boolean is(String symbolOrWord) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrWord);
  }

  /** As quoted in a message. */
  String shown() {
    return kind == Kind.END ? "la fin" : "« " + text + " »";
  }
}
