package fr.rezone.site.aid.page;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.Evaluation;
import fr.rezone.aid.PlaceTotals;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.site.DataTable.Cell;
import fr.rezone.site.French;
import fr.rezone.site.aid.Project;
import fr.rezone.site.aid.ProjectPlaces;
import fr.rezone.site.aid.ProjectReader;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.TvsZoning;
import fr.rezone.territory.ZoneLevel;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One project in every place of a level, as the rows of a table. Confined to one request. */
final class AidMapRows {
  /** One place with its total. */
  record Row(int rank, Territory place, long cents) {}

  private final Atlas atlas;
  private final AidCatalogue catalogue;
  private final Profession physicians;
  private final PlaceTotals totals;
  private final List<Row> rows;

  /**
   * @param level of the places of {@code totals}
   * @param region code; empty for the whole country
   */
  AidMapRows(Atlas atlas, AidCatalogue catalogue, PlaceTotals totals, Level level, String region) {
    this.atlas = atlas;
    this.catalogue = catalogue;
    this.totals = totals;
    physicians = atlas.zonings().rules().professions().getFirst();
    List<? extends Territory> places = atlas.places(level).all();
    rows =
        IntStream.range(0, totals.count())
            .mapToObj(rank -> new Row(rank, places.get(rank), totals.bundleCents(rank)))
            .filter(row -> region.isEmpty() || regions(row.place()).contains(region))
            .toList();
  }

  /** All of them by an order of the page: {@code total}, {@code nom} or {@code niveau}. */
  List<Row> sorted(String sort) {
    Comparator<Row> byName =
        Comparator.comparing(row -> row.place().name(), Collator.getInstance(Locale.FRANCE));
    boolean descending = sort.startsWith("-");
    Comparator<Row> order =
        switch (descending ? sort.substring(1) : sort) {
          case "nom" -> byName;
          case "niveau" ->
              Comparator.comparingInt(
                  row -> level(row.place()).map(ZoneLevel::order).orElse(Integer.MAX_VALUE));
          default -> Comparator.comparingLong(Row::cents);
        };
    return rows.stream()
        .sorted((descending ? order.reversed() : order).thenComparing(byName))
        .toList();
  }

  int count() {
    return rows.size();
  }

  /** How many open an aid that is paid. */
  long countOpen() {
    return rows.stream().filter(row -> row.cents() > 0).count();
  }

  List<Cell> cells(Row row, Project project) {
    String id = ProjectPlaces.idOf(row.place().level(), row.place().code()).orElseThrow();
    return List.of(
        Cell.link(
            row.place().name(), SimulatorPage.PATH + project.query().with(ProjectReader.PLACE, id)),
        Cell.text(where(row.place())),
        level(row.place())
            .map(
                level ->
                    Cell.zone(
                        level.letters() + (isMixed(row.place()) ? " +" : ""),
                        level.token(),
                        level.order()))
            .orElse(Cell.text("non zoné")),
        new Cell(French.euros(row.cents()), "", Long.toString(row.cents()), ""),
        Cell.text(open(row.rank())),
        Cell.number(totals.countUncertain(row.rank()), 0));
  }

  private List<String> regions(Territory place) {
    return place instanceof Tvs tvs
        ? tvs.regions()
        : communes(place).stream().map(Commune::region).distinct().toList();
  }

  private List<Commune> communes(Territory place) {
    return place instanceof Quartier quartier
        ? quartier.communes().stream().flatMap(c -> atlas.communes().find(c).stream()).toList()
        : List.of();
  }

  private String where(Territory place) {
    return place instanceof Tvs tvs
        ? atlas.departements().find(tvs.departement()).map(d -> d.name()).orElse("")
        : communes(place).stream().map(Commune::name).collect(Collectors.joining(", "));
  }

  /** Of a quarter its own level, else that of its communes when they agree. */
  private Optional<ZoneLevel> level(Territory place) {
    if (place instanceof Tvs tvs) {
      TvsZoning zoning = atlas.zoning(physicians, tvs);
      return zoning.isEmpty() ? Optional.empty() : Optional.of(zoning.majority().level());
    }
    List<Optional<ZoneLevel>> levels =
        communes(place).stream()
            .map(commune -> atlas.zoning(physicians, commune).map(Designation::level))
            .distinct()
            .toList();
    return atlas
        .zonings()
        .ofQuartier(place.code())
        .map(Designation::level)
        .or(() -> levels.size() == 1 ? levels.getFirst() : Optional.empty());
  }

  private boolean isMixed(Territory place) {
    return place instanceof Tvs tvs && atlas.zoning(physicians, tvs).isMixed();
  }

  /** The cash aids that may be had there. */
  private String open(int rank) {
    List<String> names = new ArrayList<>();
    for (int aid = 0; aid < catalogue.aids().size(); aid++) {
      Aid each = catalogue.aids().get(aid);
      boolean open =
          !each.informationOnly()
              && each.nature().isCash()
              && totals.verdict(rank, aid) == Evaluation.Code.ELIGIBLE;
      if (open) {
        names.add(each.acronym().isEmpty() ? each.title() : each.acronym());
      }
    }
    return names.isEmpty() ? "–" : String.join(" ; ", names).replace(" ;", "\u00a0;");
  }
}
