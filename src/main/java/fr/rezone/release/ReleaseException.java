package fr.rezone.release;

import fr.rezone.text.Typography;

/** A release that cannot be used or found; the message is one French line that says what to do. */
public final class ReleaseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ReleaseException(String message) {
    super(Typography.line(message));
  }

  public ReleaseException(String message, Throwable cause) {
    super(Typography.line(message), cause);
  }
}
