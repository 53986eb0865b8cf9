package fr.rezone.release.table;

import fr.rezone.indicator.Figures;
import fr.rezone.release.geopackage.TableDescription;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import fr.rezone.territory.outline.Outlines;
import fr.rezone.territory.structure.Structures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All tables of a release. Immutable, safe to share between threads. */
public final class Tables {
  private final Atlas atlas;
  private final Figures figures;
  private final List<Table> mapped;

  private Tables(Atlas atlas, Figures figures, List<Table> mapped) {
    this.atlas = atlas;
    this.figures = figures;
    this.mapped = List.copyOf(mapped);
  }

  /** What a table is and where it comes from, without its rows. */
  public record Summary(TableDescription description, List<String> datasets) {}

  public static Tables of(Atlas atlas, Figures figures, Structures structures, Outlines outlines) {
    return new Tables(
        atlas,
        figures,
        List.of(
            TerritoryTable.of(
                atlas,
                figures,
                outlines,
                Level.REGION,
                "regions",
                "Régions",
                "Les régions et les collectivités d’outre-mer."),
            TerritoryTable.of(
                atlas,
                figures,
                outlines,
                Level.DEPARTEMENT,
                "departements",
                "Départements",
                "Les départements et les collectivités d’outre-mer."),
            TerritoryTable.of(
                atlas,
                figures,
                outlines,
                Level.EPCI,
                "epci",
                "Intercommunalités",
                "Les intercommunalités à fiscalité propre."),
            TerritoryTable.of(
                atlas,
                figures,
                outlines,
                Level.TVS,
                "tvs",
                "Territoires de vie-santé",
                "Une ligne par territoire ; son niveau est celui de la majorité de ses habitants."),
            TerritoryTable.of(
                atlas,
                figures,
                outlines,
                Level.COMMUNE,
                "communes",
                "Communes et arrondissements municipaux",
                "Paris, Lyon et Marseille y sont en entier et par arrondissement : écarter l’un des deux avant de sommer."),
            StructureTable.of(structures),
            TerritoryTable.of(
                atlas,
                figures,
                outlines,
                Level.QUARTIER,
                "quartiers",
                "Quartiers prioritaires de la politique de la ville",
                outlines.list(Level.QUARTIER).isEmpty()
                    ? "Liste sans contours ; zone_medecin est le niveau propre au quartier, quand il est connu."
                    : "zone_medecin est le niveau propre au quartier, quand il est connu.")));
  }

  /** Those that are layers of a map, or would be if their outlines were known. */
  public List<Table> mapped() {
    return mapped;
  }

  /** The others, whose rows are gathered by this call. */
  public List<Table> lists() {
    List<Table> lists = new ArrayList<>();
    lists.add(ZoningTable.of(atlas));
    if (atlas.history().isDated()) {
      lists.add(ZoningPastTable.of(atlas));
    }
    lists.add(LevelTable.of(atlas.zonings().rules()));
    lists.add(IndicatorTable.of(figures));
    return lists;
  }

  /** All tables, without gathering anything. */
  public List<Summary> summaries() {
    List<Summary> all = new ArrayList<>();
    mapped.forEach(table -> all.add(new Summary(table.description(), table.datasets())));
    all.add(new Summary(ZoningTable.DESCRIPTION, ZoningTable.DATASETS));
    if (atlas.history().isDated()) {
      all.add(new Summary(ZoningPastTable.DESCRIPTION, ZoningPastTable.DATASETS));
    }
    all.add(new Summary(LevelTable.DESCRIPTION, LevelTable.DATASETS));
    all.add(new Summary(IndicatorTable.DESCRIPTION, IndicatorTable.datasets(figures)));
    return all;
  }

  /** One of those that are layers of a map. */
  public Optional<Table> find(String name) {
    return mapped.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /**
   * One of those that are layers of a map, by a name known to exist.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Table get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no table " + name));
  }
}
