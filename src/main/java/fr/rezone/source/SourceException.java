package fr.rezone.source;

import fr.rezone.text.Typography;

/**
 * A source that cannot be used at all: absent, truncated, badly encoded, or of another layout than
 * expected. A single bad row is not an exception but a {@link Reject}. The message is one line for
 * the person who runs the import: what was found, where (file, line, field), what to do.
 */
public final class SourceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The message is set in French typography here, once for all. */
  public SourceException(String message) {
    super(Typography.line(message));
  }

  public SourceException(String message, Throwable cause) {
    super(Typography.line(message), cause);
  }

  /**
   * A fault at a place of a file. {@code line} is 1-based; 0 when the fault concerns the whole
   * file.
   */
  public static SourceException at(String file, long line, String fault, String remedy) {
    return new SourceException(where(file, line) + " : " + fault + " ; " + remedy);
  }

  /** The same, keeping the cause for {@code --verbose}. */
  public static SourceException at(
      String file, long line, String fault, String remedy, Throwable cause) {
    return new SourceException(where(file, line) + " : " + fault + " ; " + remedy, cause);
  }

  private static String where(String file, long line) {
    return line > 0 ? file + ":" + line : file;
  }
}
