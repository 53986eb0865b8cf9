package fr.rezone.indicator;

import fr.rezone.indicator.count.CountFormula;
import fr.rezone.territory.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a key figure means.
 *
 * @param id stable word of URLs, files and the API
 * @param label full French name
 * @param shortLabel French name for a card or a column head
 * @param unit French unit, as it follows the number
 * @param decimals digits after the comma on screen; never fewer in files
 * @param signed whether it is a change, shown with its sign
 * @param explanation one or two sentences for a reader who has never met it
 * @param formula how it is computed, French
 * @param sources ids of the datasets it needs, the one that dates it first
 * @param fallback id of the dataset that gives it for large territories when the first is absent
 * @param levels where it is published; elsewhere it is <em>not published at this level</em>
 * @param need which end of the scale means a lack of physicians
 * @param drawn whether it has classes and can be a layer of the map
 * @param main whether it stands in comparisons and in the exchange file
 * @param section the part of a sheet it belongs to
 * @param counts how it is made from the operator's tables; empty when it is computed from open data
 * @param weight what a mean over several territories is weighted by, French
 * @param vintageRule which year is shown, French
 * @param equivalent what C@rtoSanté calls it; empty when it has none
 */
public record Indicator(
    String id,
    String label,
    String shortLabel,
    String unit,
    int decimals,
    boolean signed,
    String explanation,
    String formula,
    List<String> sources,
    Optional<String> fallback,
    Set<Level> levels,
    Need need,
    boolean drawn,
    boolean main,
    Section section,
    Optional<CountFormula> counts,
    String weight,
    String vintageRule,
    String equivalent) {
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

  /** The parts of a sheet. */
  public enum Section {
    APERCU,
    PROFESSIONNELS,
    PATIENTELE,
    ACTIVITE
  }

  /** Whether it adds up over territories, so that a small one does not compare to a large one. */
  public boolean isAdditive() {
    return counts.isPresent() ? counts.get().per().isEmpty() : weight.startsWith("aucune");
  }
}
