package fr.rezone.indicator;

import fr.rezone.territory.Level;
import java.util.List;
import java.util.Set;

/**
 * What a key figure means.
 *
 * @param id stable word of URLs, files and the API
 * @param label full French name
 * @param shortLabel French name for a card or a column head
 * @param unit French unit, as it follows the number
 * @param decimals digits after the comma on screen; never fewer in files
 * @param explanation one or two sentences for a reader who has never met it
 * @param formula how it is computed, French
 * @param sources ids of the datasets it needs, the one that dates it first
 * @param levels where it is published; elsewhere it is <em>not published at this level</em>
 * @param need which end of the scale means a lack of physicians
 * @param drawn whether it has classes and can be a layer of the map
 */
public record Indicator(
    String id,
    String label,
    String shortLabel,
    String unit,
    int decimals,
    String explanation,
    String formula,
    List<String> sources,
    Set<Level> levels,
    Need need,
    boolean drawn) {
  public Indicator {
    sources = List.copyOf(sources);
    levels = Set.copyOf(levels);
  }

  /** Which values mean that physicians are lacking. */
  public enum Need {
    HIGH,
    LOW,
    NONE
  }
}
