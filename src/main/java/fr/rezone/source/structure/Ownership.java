package fr.rezone.source.structure;

/**
 * Who runs a hospital: {@code stjr} of the SAE. The meaning of its three codes is deduced from the
 * statuses they group.
 */
public enum Ownership {
  PUBLIC("public"),
  FOR_PROFIT("privé à but lucratif"),
  NON_PROFIT("privé non lucratif"),
  UNKNOWN("");

  private final String label;

  Ownership(String label) {
    this.label = label;
  }

  /** French; empty when unknown. */
  public String label() {
    return label;
  }

  static Ownership of(String code) {
    return switch (code) {
      case "1" -> PUBLIC;
      case "2" -> FOR_PROFIT;
      case "3" -> NON_PROFIT;
      default -> UNKNOWN;
    };
  }
}
