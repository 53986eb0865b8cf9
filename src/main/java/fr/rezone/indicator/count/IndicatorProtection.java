package fr.rezone.indicator.count;

import fr.rezone.secrecy.CellState;
import fr.rezone.secrecy.HidingReason;
import fr.rezone.secrecy.LinkedTables;
import fr.rezone.secrecy.Protection;
import fr.rezone.secrecy.Protector;
import fr.rezone.secrecy.SecrecyRule;
import fr.rezone.source.table.Counted;
import fr.rezone.source.table.MeasureCatalogue;
import fr.rezone.territory.Level;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Hands the counts over to statistical confidentiality, and keeps of them what may be shown. Linked
 * are: communes, territoires de vie-santé, départements, régions and France; each total and its
 * breakdowns.
 *
 * <p>Where fewer professionals than the rule asks for stand behind a total, a class of zero is
 * hidden with the others: shown, it would tell in which classes these few are. Not so a zero that
 * everybody can tell, such as that of a class without anybody in the country: hiding it hides
 * nothing, and it is shown.
 */
public final class IndicatorProtection {
  private static final int LARGER_WEIGHS = 4;

  /** Showing some zeros lets others be told; it ends after a few rounds. */
  private static final int MOST_ROUNDS = 6;

  private final AtlasPlaces places;
  private final MeasureCatalogue vocabulary;
  private final ConfidentialityRules rules;
  private final LinkedTables.Builder builder = new LinkedTables.Builder();
  private final FormerCounts before;
  private final BitSet shownZeros;
  private final List<Hierarchy.Whole> wholes;
  private final Map<Counted, CountColumn> columns = new LinkedHashMap<>();
  private final Map<Counted, int[]> cells = new LinkedHashMap<>();
  private int next;

  private IndicatorProtection(
      AtlasPlaces places,
      List<CountColumn> family,
      MeasureCatalogue vocabulary,
      ConfidentialityRules rules,
      FormerCounts before,
      List<Hierarchy.Whole> wholes,
      BitSet shownZeros) {
    this.places = places;
    this.vocabulary = vocabulary;
    this.rules = rules;
    this.before = before;
    this.wholes = wholes;
    this.shownZeros = shownZeros;
    family.forEach(column -> columns.put(column.counted(), column));
  }

  /** What may be shown, and what hiding the rest costs. */
  public record Outcome(ProtectedCounts counts, HidingCost cost) {}

  /**
   * Protects each measure, profession and year by itself: they share no cell and no sum.
   *
   * @param before what a former release showed stays shown, and nothing relies on its being hidden;
   *     what it hid stays hidden
   * @throws ConfidentialityException if some cell cannot be protected, whatever is hidden
   */
  public static Outcome protect(
      CountTable table,
      MeasureCatalogue vocabulary,
      ConfidentialityRules rules,
      FormerCounts before) {
    List<Hierarchy.Whole> wholes = new Hierarchy(table.places()).wholes();
    Map<Counted, List<CountColumn>> families = new LinkedHashMap<>();
    for (CountColumn column : table.columns()) {
      families.computeIfAbsent(column.counted().total(), _ -> new ArrayList<>()).add(column);
    }
    List<Family> done =
        HeaviestFirst.map(
            List.copyOf(families.values()),
            own -> cells(table.places(), own),
            own -> protect(table.places(), own, vocabulary, rules, before, wholes));
    Map<Counted, ProtectedColumn> shown = new LinkedHashMap<>();
    HidingCost cost = HidingCost.NONE;
    for (Family family : done) {
      shown.putAll(family.columns());
      cost = cost.plus(family.cost());
    }
    return new Outcome(new ProtectedCounts(table.places(), shown, table.covered(), rules), cost);
  }

  /** About how many cells a family has: its columns, wherever its first one counts something. */
  private static long cells(AtlasPlaces places, List<CountColumn> family) {
    CompactLongs values = family.getFirst().values();
    return family.size()
        * IntStream.range(0, places.size()).filter(place -> values.get(place) > 0).count();
  }

  private record Family(Map<Counted, ProtectedColumn> columns, HidingCost cost) {}

  private static Family protect(
      AtlasPlaces places,
      List<CountColumn> columns,
      MeasureCatalogue vocabulary,
      ConfidentialityRules rules,
      FormerCounts before,
      List<Hierarchy.Whole> wholes) {
    BitSet shownZeros = new BitSet();
    for (int round = 0; ; round++) {
      IndicatorProtection attempt =
          new IndicatorProtection(
              places, columns, vocabulary, rules, before, wholes, (BitSet) shownZeros.clone());
      LinkedTables linked = attempt.link();
      Protector protector = new Protector(linked, rules.rules());
      boolean last = round == MOST_ROUNDS;
      List<Integer> zeros = last ? List.of() : zeros(linked, protector.givenAway());
      if (zeros.isEmpty()) {
        Protection protection = protector.protect();
        zeros = zeros(linked, protection.unprotectedCells());
        if (zeros.isEmpty() || last) {
          return attempt.outcome(protection);
        }
      }
      zeros.forEach(shownZeros::set);
    }
  }

  private static List<Integer> zeros(LinkedTables linked, List<Integer> cells) {
    return cells.stream().filter(cell -> linked.value(cell) == 0).toList();
  }

  private LinkedTables link() {
    Families.of(columns.keySet()).breakdowns().forEach(this::link);
    return builder.build();
  }

  private Family outcome(Protection protection) {
    int exposed = protection.unprotectedCells().size();
    if (exposed > 0) {
      throw new ConfidentialityException(
          "tables de l’opérateur : "
              + (exposed == 1 ? "une valeur" : exposed + " valeurs")
              + " dont aucune protection n’a été trouvée, quoi qu’on cache d’autre ; "
              + "rien n’est publié, retirer les ventilations en cause ("
              + names(protection)
              + ")"
              + (before.shown() > 0 ? " ou les versions précédentes qui les montraient" : ""));
    }
    Map<Counted, ProtectedColumn> shown = new LinkedHashMap<>();
    cells.forEach((counted, own) -> shown.put(counted, column(counted, own, protection)));
    return new Family(shown, HidingCost.of(protection));
  }

  private String names(Protection protection) {
    int first = protection.unprotectedCells().getFirst();
    return cells.entrySet().stream()
        .filter(e -> java.util.Arrays.stream(e.getValue()).anyMatch(cell -> cell == first))
        .map(e -> e.getKey().text())
        .findFirst()
        .orElse("");
  }

  /** A total, its breakdowns, and their sums at every place. */
  private void link(Counted total, Map<String, List<Counted>> breakdowns) {
    CountColumn whole = column(total);
    int[] totals = cells(whole, whole);
    cells.put(total, totals);
    breakdowns.forEach(
        (_, modalities) -> {
          List<int[]> parts = new ArrayList<>();
          for (Counted modality : modalities) {
            int[] own = cells(column(modality), whole);
            cells.put(modality, own);
            parts.add(own);
          }
          ModalitySums.declare(totals, parts, builder::breakdown);
        });
  }

  private CountColumn column(Counted counted) {
    CountColumn column = columns.get(counted);
    if (column == null) {
      throw new IllegalStateException("no column of " + counted.text());
    }
    return column;
  }

  private int[] cells(CountColumn column, CountColumn total) {
    int position = rules.position(vocabulary.rule(column.counted()));
    SecrecyRule rule = rules.rules().get(position);
    boolean open = rule.id().equals(ConfidentialityRules.PUBLIC);
    boolean nowhere = column.values().get(places.first(Level.FRANCE)) == 0;
    int ofTotal = column == total ? LARGER_WEIGHS : 1;
    return CellSums.number(
        places,
        wholes,
        place -> total.values().get(place) > 0,
        place -> {
          long value = column.values().get(place);
          long behind = (value > 0 ? column : total).contributors().get(place);
          boolean few = behind < rule.minimumContributors() && !nowhere && !shownZeros.get(next);
          next++;
          return builder.cell(
              value,
              (int) (value > 0 || few ? behind : 0),
              column.maxima().get(place),
              open || before.showed(column.counted(), place) ? LinkedTables.PUBLIC : position,
              ofTotal * weight(place));
        },
        builder::sum);
  }

  private int weight(int place) {
    int weight = 1;
    for (Level level : AtlasPlaces.ORDER) {
      if (level != Level.COMMUNE && place >= places.first(level)) {
        weight *= LARGER_WEIGHS;
      }
    }
    return weight;
  }

  private ProtectedColumn column(Counted counted, int[] own, Protection protection) {
    CompactLongs values = column(counted).values();
    BitSet kept = keptHidden(counted, own, protection);
    long[] shown = new long[own.length];
    byte[] reasons = new byte[own.length];
    for (int place = 0; place < own.length; place++) {
      if (own[place] != CellSums.NONE) {
        if (kept.get(own[place])) {
          reasons[place] = Hiding.code(HidingReason.SECONDARY);
        } else if (protection.state(own[place]) == CellState.PUBLISHED) {
          shown[place] = values.get(place);
        } else {
          reasons[place] = Hiding.code(protection.reason(own[place]).orElseThrow());
        }
      }
    }
    return ProtectedColumn.of(shown, reasons);
  }

  /**
   * Cells that could be shown, but that a former release hid: with its sums they would give away
   * what they hid there. A value too small to be hidden for others is hidden by its own rule or by
   * none.
   */
  private BitSet keptHidden(Counted counted, int[] own, Protection protection) {
    SecrecyRule rule = rules.rules().get(rules.position(vocabulary.rule(counted)));
    CompactLongs values = column(counted).values();
    BitSet kept = new BitSet();
    for (int place = 0; place < own.length; place++) {
      if (own[place] != CellSums.NONE
          && before.hid(counted, place)
          && protection.state(own[place]) == CellState.PUBLISHED
          && values.get(place) >= Math.max(1, rule.minimumValue())) {
        kept.set(own[place]);
      }
    }
    return kept;
  }
}
