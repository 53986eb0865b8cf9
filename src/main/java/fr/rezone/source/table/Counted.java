package fr.rezone.source.table;

/**
 * What one column of cells counts, whatever the territory.
 *
 * @param breakdown empty for the total
 * @param modality empty for the total
 */
public record Counted(
    String measure, String profession, int year, String breakdown, String modality) {

  /** The total of a measure. */
  public static Counted total(String measure, String profession, int year) {
    return new Counted(measure, profession, year, "", "");
  }

  public boolean isTotal() {
    return breakdown.isEmpty();
  }

  /** The total that this is a part of; itself when it is one. */
  public Counted total() {
    return isTotal() ? this : total(measure, profession, year);
  }

  /** As messages quote it. */
  public String text() {
    String what = measure + ", " + profession + ", " + year;
    return isTotal() ? what : what + ", " + breakdown + " « " + modality + " »";
  }
}
