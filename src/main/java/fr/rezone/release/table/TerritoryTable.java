package fr.rezone.release.table;

import fr.rezone.indicator.Figures;
import fr.rezone.release.geopackage.Cell;
import fr.rezone.release.geopackage.Column;
import fr.rezone.release.geopackage.TableDescription;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Departement;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Epci;
import fr.rezone.territory.Level;
import fr.rezone.territory.Places;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Region;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.TvsZoning;
import fr.rezone.territory.outline.Outline;
import fr.rezone.territory.outline.Outlines;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The territories of one level as a table: where they are, their zonings, their figures. */
final class TerritoryTable {
  private final Atlas atlas;
  private final Outlines outlines;
  private final Level level;
  private final FigureColumns figures;
  private final List<Profession> professions;

  private TerritoryTable(Atlas atlas, Figures figures, Outlines outlines, Level level) {
    this.atlas = atlas;
    this.outlines = outlines;
    this.level = level;
    this.figures = new FigureColumns(figures, level);
    this.professions =
        switch (level) {
          case TVS, COMMUNE -> atlas.zonings().rules().professions();
          case QUARTIER -> atlas.zonings().rules().professions().subList(0, 1);
          default -> List.of();
        };
  }

  static Table of(
      Atlas atlas,
      Figures figures,
      Outlines outlines,
      Level level,
      String name,
      String title,
      String description) {
    TerritoryTable table = new TerritoryTable(atlas, figures, outlines, level);
    Places<? extends Territory> places = atlas.places(level);
    return new Table(
        new TableDescription(name, title, description, table.columns()),
        outlines.list(level).isEmpty() ? Table.Form.NONE : Table.Form.SURFACE,
        places.size(),
        rank -> places.at(rank).code(),
        table::row,
        rank -> table.surface(places.at(rank).code()),
        table.datasets());
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("code", "Code"));
    columns.add(Column.text("nom", "Nom"));
    columns.addAll(own());
    for (Profession profession : professions) {
      String word = Names.column(profession.id());
      columns.add(Column.text("zone_" + word, "Niveau, " + profession.label()));
      columns.add(Column.date("arrete_" + word, "Date de l’arrêté, " + profession.label()));
    }
    columns.addAll(figures.columns());
    return columns;
  }

  private List<Column> own() {
    Column departement = Column.text("departement", "Code du département");
    Column region = Column.text("region", "Code de la région");
    return switch (level) {
      case DEPARTEMENT -> List.of(region);
      case EPCI -> List.of(Column.text("nature", "Nature juridique"));
      case TVS -> List.of(departement, region);
      case COMMUNE ->
          List.of(
              departement,
              region,
              Column.text("tvs", "Code du territoire de vie-santé"),
              Column.text("epci", "SIREN de l’intercommunalité"),
              Column.text("ville", "Ville entière d’un arrondissement"));
      case QUARTIER -> List.of(Column.text("communes", "Codes Insee des communes"));
      case FRANCE, REGION -> List.of();
    };
  }

  private List<Cell> row(int rank) {
    Territory territory = atlas.places(level).at(rank);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(territory.code()));
    cells.add(Cell.of(territory.name()));
    switch (territory) {
      case Region _ -> {}
      case Departement departement -> cells.add(Cell.of(departement.region()));
      case Epci epci -> cells.add(Cell.of(epci.kind()));
      case Tvs tvs -> {
        cells.add(Cell.of(tvs.departement()));
        cells.add(Cell.of(tvs.region()));
      }
      case Commune commune -> {
        cells.add(Cell.of(commune.departement()));
        cells.add(Cell.of(commune.region()));
        cells.add(Cell.of(commune.tvs()));
        cells.add(Cell.of(commune.epci()));
        cells.add(Cell.of(commune.whole()));
      }
      case Quartier quartier -> cells.add(Cell.of(String.join(",", quartier.communes())));
    }
    for (Profession profession : professions) {
      Optional<Designation> designation = zoning(profession, territory, rank);
      cells.add(designation.map(d -> Cell.of(d.level().letters())).orElse(Cell.NONE));
      cells.add(designation.flatMap(Designation::decreeDate).map(Cell::of).orElse(Cell.NONE));
    }
    figures.add(rank, cells);
    return cells;
  }

  /** A territory of several levels shows that of most of its inhabitants. */
  private Optional<Designation> zoning(Profession profession, Territory territory, int rank) {
    return switch (territory) {
      case Tvs tvs -> {
        TvsZoning zoning = atlas.zoning(profession, tvs);
        yield zoning.isEmpty() ? Optional.empty() : Optional.of(zoning.majority());
      }
      case Commune _ -> atlas.zonings().ofCommune(profession, rank);
      case Quartier quartier -> atlas.zonings().ofQuartier(quartier.code());
      case Region _, Departement _, Epci _ -> Optional.empty();
    };
  }

  private @Nullable Geometry surface(String code) {
    return outlines
        .find(level, code)
        .filter(Outline::hasSurface)
        .map(Outline::geometry)
        .orElse(null);
  }

  private List<String> datasets() {
    Set<String> datasets = new LinkedHashSet<>();
    switch (level) {
      case REGION -> datasets.add("regions");
      case DEPARTEMENT -> datasets.add("departements");
      case EPCI -> datasets.add("epci");
      case TVS -> datasets.add("zonages");
      case QUARTIER -> datasets.addAll(List.of("quartiers", "zonage-quartiers"));
      case COMMUNE, FRANCE -> datasets.addAll(List.of("communes", "zonages"));
    }
    if (!outlines.list(level).isEmpty()) {
      datasets.add(level == Level.QUARTIER ? "contours-quartiers" : "contours");
    }
    datasets.addAll(figures.datasets());
    return List.copyOf(datasets);
  }
}
