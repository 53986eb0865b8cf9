package fr.rezone.text;

import java.util.regex.Pattern;

/** Where French wants no-break spaces. Stateless. */
public final class Typography {
  /** U+00A0, never a thin space, which some screen readers read as a break. */
  public static final String NBSP = "\u00a0";

  private static final Pattern BEFORE_SIGN = Pattern.compile(" (?=[;:?!»%€])");
  private static final Pattern AFTER_GUILLEMET = Pattern.compile("(?<=«) ");
  private static final Pattern BETWEEN_THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029]+");

  private static final int LONGEST_LINE = 800;

  private Typography() {}

  /**
   * Puts no-break spaces before ; : ? ! » % €, after «, and inside written numbers. Idempotent.
   * Only spaces that are there are replaced.
   */
  public static String typeset(String text) {
    return BETWEEN_THOUSANDS.matcher(sentence(text)).replaceAll(NBSP);
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
    return AFTER_GUILLEMET.matcher(BEFORE_SIGN.matcher(text).replaceAll(NBSP)).replaceAll(NBSP);
  }
}
