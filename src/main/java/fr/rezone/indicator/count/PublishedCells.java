package fr.rezone.indicator.count;

import fr.rezone.indicator.count.CellSums.CellMaker;
import fr.rezone.secrecy.LinearFact;
import fr.rezone.secrecy.LinkedTables;
import fr.rezone.secrecy.PublishedTables;
import fr.rezone.source.table.Counted;
import fr.rezone.source.table.MeasureCatalogue;
import fr.rezone.territory.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an attacker makes of a release: every count that it shows, every one that it hides, and how
 * they add up. Other facts that were published are added one by one. Confined to one thread.
 */
public final class PublishedCells {
  private final ProtectedCounts counts;
  private final MeasureCatalogue vocabulary;
  private final PublishedTables.Builder builder;
  private final List<Hierarchy.Whole> wholes;
  private final Map<Counted, int[]> cells = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();

  public PublishedCells(ProtectedCounts counts, MeasureCatalogue vocabulary) {
    this.counts = counts;
    this.vocabulary = vocabulary;
    this.builder = new PublishedTables.Builder(counts.rules().rules());
    this.wholes = new Hierarchy(counts.places()).wholes();
    Families.of(counts.columns().keySet()).breakdowns().forEach(this::link);
  }

  private void link(Counted total, Map<String, List<Counted>> breakdowns) {
    ProtectedColumn whole = counts.column(total).orElseThrow();
    int[] totals = number(total, whole, whole);
    breakdowns.forEach(
        (_, modalities) -> {
          List<int[]> parts = new ArrayList<>();
          for (Counted modality : modalities) {
            parts.add(number(modality, counts.column(modality).orElseThrow(), whole));
          }
          ModalitySums.declare(totals, parts, builder::sum);
        });
  }

  private int[] number(Counted counted, ProtectedColumn column, ProtectedColumn total) {
    int position = counts.rules().position(vocabulary.rule(counted));
    boolean open = counts.rules().rules().get(position).id().equals(ConfidentialityRules.PUBLIC);
    int rule = open ? LinkedTables.PUBLIC : position;
    CellMaker maker =
        place -> {
          names.add(counted.text() + ", " + place(place));
          return column.isHidden(place)
              ? builder.hidden(rule, Hiding.reason(column.reason(place)))
              : builder.published(column.value(place), rule);
        };
    int[] own =
        CellSums.number(
            counts.places(),
            wholes,
            place -> total.isHidden(place) || total.value(place) > 0,
            maker,
            builder::sum);
    cells.put(counted, own);
    return own;
  }

  private String place(int place) {
    Level level = Level.COMMUNE;
    for (Level larger : AtlasPlaces.ORDER) {
      if (place >= counts.places().first(larger)) {
        level = larger;
      }
    }
    return level.id()
        + " "
        + counts.places().codes(level.id()).get(place - counts.places().first(level));
  }

  /** A count that this release hides was shown elsewhere. */
  public void known(Counted counted, int place, long value) {
    int[] own = cells.get(counted);
    if (own != null && own[place] != CellSums.NONE && isHidden(counted, place)) {
      builder.fact(LinearFact.known(own[place], value));
    }
  }

  /**
   * A figure made of counts was shown.
   *
   * @param value as shown
   * @param within half of its last digit
   */
  public void derived(CountFormula formula, int year, int place, double value, double within) {
    boolean hidden = formula.terms().stream().anyMatch(term -> isHidden(term.in(year), place));
    if (!hidden) {
      return; // made of published counts only, it tells nothing more
    }
    List<CountTerm> above = formula.counts();
    if (formula.per().isEmpty()) {
      ratio(above, List.of(), year, place, 0, value - within, value + within);
    } else {
      double scale = formula.scale();
      ratio(
          above, formula.per(), year, place, (value - within) / scale, 0, Double.POSITIVE_INFINITY);
      ratio(
          above, formula.per(), year, place, (value + within) / scale, Double.NEGATIVE_INFINITY, 0);
    }
  }

  /** Σ above − bound × Σ per lies between low and high. */
  private void ratio(
      List<CountTerm> above,
      List<CountTerm> per,
      int year,
      int place,
      double bound,
      double low,
      double high) {
    Map<Integer, Double> coefficients = new LinkedHashMap<>();
    above.forEach(term -> add(coefficients, term.in(year), place, 1));
    per.forEach(term -> add(coefficients, term.in(year), place, -bound));
    if (!coefficients.isEmpty()) {
      builder.fact(
          LinearFact.of(
              coefficients.keySet().stream().mapToInt(Integer::intValue).toArray(),
              coefficients.values().stream().mapToDouble(Double::doubleValue).toArray(),
              low,
              high));
    }
  }

  private void add(Map<Integer, Double> coefficients, Counted counted, int place, double by) {
    int[] own = cells.get(counted);
    if (own != null && own[place] != CellSums.NONE) {
      coefficients.merge(own[place], by, Double::sum);
    }
  }

  private boolean isHidden(Counted counted, int place) {
    return counts.column(counted).map(column -> column.isHidden(place)).orElse(false);
  }

  /** What a cell is, for a report. */
  public String name(int cell) {
    return names.get(cell);
  }

  /** All that was gathered. */
  public PublishedTables tables() {
    return builder.build();
  }
}
