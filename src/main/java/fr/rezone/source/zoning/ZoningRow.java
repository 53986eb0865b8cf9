package fr.rezone.source.zoning;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of the national table of zonings.
 *
 * @param line 1-based line
 * @param code INSEE code of the commune or arrondissement (of the file's vintage)
 * @param population municipal population as printed there, inhabitants
 * @param tvsCode code of its territoire de vie-santé; empty when there is none
 * @param tvsDepartement code of the département the territory is attached to
 * @param tvsRegion <em>name</em> of the région it is attached to
 * @param basinCode code of its bassin de vie or canton-ville; empty or {@code NC} when there is
 *     none
 * @param designations by column prefix ({@code zmed}…), what the table says for each profession
 */
public record ZoningRow(
    long line,
    String code,
    String name,
    OptionalInt population,
    String tvsCode,
    String tvsName,
    String tvsDepartement,
    String tvsRegion,
    String basinCode,
    String basinName,
    Map<String, Designated> designations) {

  /**
   * A level as spelled in the table, with the date of the regional decree when it is given.
   *
   * @param rawLevel such as {@code 1_ZIP}; empty when the cell is
   */
  public record Designated(String rawLevel, Optional<LocalDate> decreeDate) {}
}
