package fr.rezone.site.aid;

/** A place that names nothing; the message is one French sentence for the person who gave it. */
public final class UnknownPlaceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnknownPlaceException(String message) {
    super(message, null, false, false);
  }
}
