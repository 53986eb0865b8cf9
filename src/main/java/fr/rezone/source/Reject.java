package fr.rezone.source;

/**
 * One record, or one value of a record, that could not be kept.
 *
 * @param file name of the file inside the source folder, never an absolute path
 * @param line 1-based line (text), row (workbook) or ordinal of the record (JSON); 0 when it has
 *     none
 * @param reason why, in French, the same text for the same cause so that reasons can be counted
 * @param found what was found there, as read; may be empty
 */
public record Reject(String file, long line, String reason, String found) {
  private static final int LONGEST_FOUND = 120;

  /** Shortens {@code found}, which comes from outside, to what a report can show. */
  public Reject {
    if (found.length() > LONGEST_FOUND) {
      found = found.substring(0, LONGEST_FOUND) + "…";
    }
  }
}
