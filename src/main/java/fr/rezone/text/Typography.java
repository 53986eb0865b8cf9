package fr.rezone.text;

import java.util.regex.Pattern;

/** Where French wants no-break spaces. Stateless. */
public final class Typography {
  /** U+00A0, never a thin space, which some screen readers read as a break. */
  public static final String NBSP = "\u00a0";

  private static final String SIGNS = ";:?!»%€";

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029]+");

  private static final int LONGEST_LINE = 800;

  private Typography() {}

  /**
   * Puts no-break spaces before ; : ? ! » % €, after «, and inside written numbers. Idempotent.
   * Only spaces that are there are replaced.
   */
  public static String typeset(String text) {
    return bind(text, true);
  }

  /**
   * A message as one line of at most 800 characters: what it quotes from a file or another program
   * may be endless, and hold ends of lines and other control characters, which become spaces.
   */
  public static String line(String text) {
    return sentence(plainLine(text));
  }

  /** The same, spaces left as they are: for what is compared or set in type elsewhere. */
  public static String plainLine(String text) {
    // Where it is and what is wrong stand at the beginning, what to do at the end.
    String shown =
        text.length() <= LONGEST_LINE
            ? text
            : text.substring(0, LONGEST_LINE / 2)
                + "…"
                + text.substring(text.length() - LONGEST_LINE / 2 + 1);
    return CONTROLS.matcher(shown).replaceAll(" ");
  }

  /**
   * As {@link #typeset}, numbers left alone: for messages that quote what was found, where digits
   * beside digits may be two codes.
   */
  public static String sentence(String text) {
    return bind(text, false);
  }

  /** One pass, and no copy of a text that is right: a page sets some hundreds of them. */
  private static String bind(String text, boolean numbers) {
    char[] bound = null;
    for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
      if (binds(text, i) || (numbers && isBetweenThousands(text, i))) {
        bound = bound == null ? text.toCharArray() : bound;
        bound[i] = NBSP.charAt(0);
      }
    }
    return bound == null ? text : new String(bound);
  }

  private static boolean binds(String text, int space) {
    return (space + 1 < text.length() && SIGNS.indexOf(text.charAt(space + 1)) >= 0)
        || (space > 0 && text.charAt(space - 1) == '«');
  }

  /** A digit before; three after, not four. */
  private static boolean isBetweenThousands(String text, int space) {
    if (space == 0 || !isDigit(text.charAt(space - 1))) {
      return false;
    }
    int end = space + 1;
    while (end < text.length() && end <= space + 4 && isDigit(text.charAt(end))) {
      end++;
    }
    return end == space + 4;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
