package fr.rezone.aid.cases;

/**
 * One line of a file of worked cases, as written.
 *
 * @param line 1-based line of the file
 * @param expected {@code eligible}, {@code not-eligible} or {@code uncertain}
 * @param total two decimals, or empty
 * @param schedule {@code yyyy-mm:amount} joined by {@code |}, or empty
 * @param failing id of the condition that fails, or empty
 * @param reason French sentence; it may begin with {@code manque: }, {@code doute: } or {@code
 *     montant inconnu: }
 * @param fault why the line cannot be read, in French; empty when it can
 */
public record WorkedCase(
    long line,
    String id,
    String aid,
    String date,
    String answers,
    String expected,
    String total,
    String schedule,
    String failing,
    String reason,
    String fault) {
  /** A case whose line was read. */
  public WorkedCase(
      long line,
      String id,
      String aid,
      String date,
      String answers,
      String expected,
      String total,
      String schedule,
      String failing,
      String reason) {
    this(line, id, aid, date, answers, expected, total, schedule, failing, reason, "");
  }

  /**
   * What follows a marker at the head of the reason, up to the full stop that ends it; empty
   * without that marker.
   */
  public String marked(String marker) {
    String head = marker + ": ";
    if (!reason.startsWith(head)) {
      return "";
    }
    String rest = reason.substring(head.length());
    int end = rest.indexOf(". ");
    String text = end >= 0 ? rest.substring(0, end) : rest;
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
