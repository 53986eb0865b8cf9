package fr.rezone.source.structure;

/** What a hospital can take in, as the SAE counts it. Beds are for nights, places for days. */
public enum Capacity {
  BEDS_ACUTE("lits de médecine, chirurgie et obstétrique", "lits_mco"),
  BEDS_MEDICINE("lits de médecine", "lits_medecine"),
  BEDS_SURGERY("lits de chirurgie", "lits_chirurgie"),
  BEDS_OBSTETRICS("lits d’obstétrique", "lits_obstetrique"),
  PLACES_ACUTE("places de médecine, chirurgie et obstétrique", "places_mco"),
  BEDS_REHABILITATION("lits de soins médicaux et de réadaptation", "lits_ssr"),
  PLACES_REHABILITATION("places de soins médicaux et de réadaptation", "places_ssr"),
  BEDS_PSYCHIATRY("lits de psychiatrie", "lits_psy"),
  PLACES_HOME_HOSPITAL("places d’hospitalisation à domicile", "places_had");

  private final String label;
  private final String column;

  Capacity(String label, String column) {
    this.label = label;
    this.column = column;
  }

  /** French, to follow a number: « 45 lits de médecine ». */
  public String label() {
    return label;
  }

  /** Normalised name of its column in the SAE table. */
  String column() {
    return column;
  }
}
