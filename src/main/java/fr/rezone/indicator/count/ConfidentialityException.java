package fr.rezone.indicator.count;

import fr.rezone.text.Typography;

/** Counts that cannot be protected: nothing of them may be published. */
public final class ConfidentialityException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** One French line: what, where, what to do. */
  public ConfidentialityException(String message) {
    super(Typography.line(message));
  }
}
