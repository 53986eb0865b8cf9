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

  private Typography() {}

  /**
   * Puts no-break spaces before ; : ? ! » % €, after «, and inside written numbers. Idempotent.
   * Only spaces that are there are replaced.
   */
  public static String typeset(String text) {
    return BETWEEN_THOUSANDS.matcher(sentence(text)).replaceAll(NBSP);
  }

  /**
   * A message as one line: what it quotes from a file or another program may hold ends of lines and
   * other control characters, which become spaces.
   */
  public static String line(String text) {
    return sentence(CONTROLS.matcher(text).replaceAll(" "));
  }

  /**
   * As {@link #typeset}, numbers left alone: for messages that quote what was found, where digits
   * beside digits may be two codes.
   */
  public static String sentence(String text) {
    return AFTER_GUILLEMET.matcher(BEFORE_SIGN.matcher(text).replaceAll(NBSP)).replaceAll(NBSP);
  }
}
