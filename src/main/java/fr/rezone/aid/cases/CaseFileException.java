package fr.rezone.aid.cases;

/** A file of cases that cannot be used. The message is one French line. */
public final class CaseFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CaseFileException(String message) {
    super(message);
  }
}
