package fr.rezone.indicator.count;

import fr.rezone.source.table.Counted;

/**
 * One count of a formula, for no year in particular.
 *
 * @param breakdown empty for the total
 * @param modality empty for the total
 */
public record CountTerm(String measure, String profession, String breakdown, String modality) {
  /** The column of cells of one year. */
  public Counted in(int year) {
    return new Counted(measure, profession, year, breakdown, modality);
  }
}
