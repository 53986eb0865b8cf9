package fr.rezone.demo.people;

/** How a professional practises, in the words of the operator tables. */
enum Mode {
  ALONE("individuel"),
  GROUP("groupe"),
  SALARIED("salarie"),
  MIXED("mixte"),
  HEALTH_HOUSE("msp"),
  HEALTH_CENTRE("centre-de-sante");

  private final String id;

  Mode(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  /** Whether the registers of liberal professionals count them. */
  boolean isLiberal() {
    return this != SALARIED && this != HEALTH_CENTRE;
  }
}
