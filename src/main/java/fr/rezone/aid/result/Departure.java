package fr.rezone.aid.result;

import fr.rezone.aid.sheet.Aid;
import java.util.List;

/**
 * What leaving after some months costs.
 *
 * @param monthsDone whole months since the reference date
 * @param receivedCents received until then
 * @param leastCents the least to give back
 * @param mostCents the most, never above what was received
 */
public record Departure(
    int monthsDone, long receivedCents, long leastCents, long mostCents, List<Part> parts) {
  public Departure {
    parts = List.copyOf(parts);
  }

  /** One aid of the bundle. */
  public record Part(
      Aid aid, long receivedCents, long leastCents, long mostCents, String sentence) {}
}
