package fr.rezone.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text that says how one profession is zoned from a date, and the words of its levels.
 *
 * @param id such as {@code medecin-2021}
 * @param profession the profession zoned
 * @param text the ministerial arrêté, as cited on screen
 * @param from first day on which the text applies
 * @param unit the French name of the unit that is zoned: « territoire de vie-santé », « bassin de
 *     vie ou canton-ville »
 * @param levels by growing {@link ZoneLevel#order}
 * @param rawLabels every spelling met in published tables, to its level
 */
public record ZoningMethod(
    String id,
    Profession profession,
    String text,
    LocalDate from,
    String unit,
    List<ZoneLevel> levels,
    Map<String, ZoneLevel> rawLabels) {
  public ZoningMethod {
    levels = List.copyOf(levels);
    rawLabels = Map.copyOf(rawLabels);
  }

  /** The level behind a published spelling; empty when the method does not know it. */
  public Optional<ZoneLevel> findLevel(String rawLabel) {
    return Optional.ofNullable(rawLabels.get(rawLabel));
  }

  /** That of the id, which alone tells them apart: hashed a million times in an import. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
