package fr.rezone.aid.result;

/** What became of one condition. */
public enum Outcome {
  NOT_MET("non-remplie"),
  MET("remplie"),
  UNKNOWN("inconnue");

  private final String id;

  Outcome(String id) {
    this.id = id;
  }

  /** The word of JSON. */
  public String id() {
    return id;
  }
}
