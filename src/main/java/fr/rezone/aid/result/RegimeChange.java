package fr.rezone.aid.result;

import fr.rezone.aid.sheet.Aid;
import java.time.LocalDate;
import java.util.List;

/**
 * A day from which the same answers lead elsewhere.
 *
 * @param date first day of the new regime
 * @param lost aids eligible the day before and no longer
 * @param gained aids eligible from that day
 * @param before best bundle the day before, cents
 * @param after best bundle that day, cents
 */
public record RegimeChange(
    LocalDate date, List<Aid> lost, List<Aid> gained, long before, long after) {
  public RegimeChange {
    lost = List.copyOf(lost);
    gained = List.copyOf(gained);
  }
}
