package fr.rezone.supply;

/** The scan cannot be made: the message says what, where and what to do. */
final class ScanException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ScanException(String message) {
    super(message);
  }
}
