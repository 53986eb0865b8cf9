package fr.rezone.release;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Indicator;
import fr.rezone.release.geopackage.Cell;
import fr.rezone.release.geopackage.Column;
import fr.rezone.release.geopackage.FeatureRow;
import fr.rezone.release.geopackage.GeoPackageWriter;
import fr.rezone.release.geopackage.GeometryType;
import fr.rezone.release.geopackage.TableDescription;
import fr.rezone.release.store.Store;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Departement;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Epci;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Region;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.TvsZoning;
import fr.rezone.territory.outline.Outline;
import fr.rezone.territory.outline.Outlines;
import fr.rezone.territory.structure.Structure;
import fr.rezone.territory.structure.StructureKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What the exchange file holds: a layer per level with outlines, zonings and figures, one of
 * structures, and the list of priority quarters. A figure that is not published is an empty cell.
 */
final class GeoPackageContent {
  private final Store store;
  private final Atlas atlas;
  private final Outlines outlines;

  GeoPackageContent(Store store, Outlines outlines) {
    this.store = store;
    this.atlas = store.atlas();
    this.outlines = outlines;
  }

  /**
   * @param lastChange what the file says of its date
   */
  void write(Path file, Instant lastChange) throws IOException {
    try (GeoPackageWriter writer = GeoPackageWriter.open(file, lastChange)) {
      level(writer, Level.REGION, "regions", "Régions", List.of());
      level(
          writer,
          Level.DEPARTEMENT,
          "departements",
          "Départements",
          List.of(Column.text("region", "Code de la région")));
      level(
          writer,
          Level.EPCI,
          "epci",
          "Intercommunalités",
          List.of(Column.text("nature", "Nature juridique")));
      level(writer, Level.TVS, "tvs", "Territoires de vie-santé", parents(List.of()));
      level(
          writer,
          Level.COMMUNE,
          "communes",
          "Communes et arrondissements municipaux",
          parents(
              List.of(
                  Column.text("tvs", "Code du territoire de vie-santé"),
                  Column.text("epci", "SIREN de l’intercommunalité"),
                  Column.text("ville", "Ville entière d’un arrondissement"))));
      structures(writer);
      quartiers(writer);
      new ZoningPastTable(atlas).write(writer);
      writer.finish();
    }
  }

  private static List<Column> parents(List<Column> more) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.text("departement", "Code du département"),
                Column.text("region", "Code de la région")));
    columns.addAll(more);
    return columns;
  }

  private void level(
      GeoPackageWriter writer, Level level, String name, String title, List<Column> own) {
    boolean zoned = level == Level.TVS || level == Level.COMMUNE;
    List<Indicator> indicators =
        store.figures().known().stream()
            .filter(Indicator::main)
            .filter(indicator -> store.figures().column(indicator, level).isPresent())
            .toList();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("code", "Code"));
    columns.add(Column.text("nom", "Nom"));
    columns.addAll(own);
    if (zoned) {
      for (Profession profession : atlas.zonings().rules().professions()) {
        String word = sql(profession.id());
        columns.add(Column.text("zone_" + word, "Niveau, " + profession.label()));
        columns.add(Column.date("arrete_" + word, "Date de l’arrêté, " + profession.label()));
      }
    }
    for (Indicator indicator : indicators) {
      columns.add(Column.decimal(sql(indicator.id()), indicator.label()));
    }
    List<FeatureRow> rows = new ArrayList<>();
    List<? extends Territory> territories = atlas.places(level).all();
    for (int rank = 0; rank < territories.size(); rank++) {
      Territory territory = territories.get(rank);
      List<Cell> cells = new ArrayList<>(columns.size());
      cells.add(Cell.of(territory.code()));
      cells.add(Cell.of(territory.name()));
      cells.addAll(own(territory));
      if (zoned) {
        zonings(territory, cells);
      }
      for (Indicator indicator : indicators) {
        cells.add(
            store.figures().figure(indicator, level, rank)
                    instanceof Figure.Published(double value, double _)
                ? Cell.of(value)
                : Cell.NONE);
      }
      rows.add(new FeatureRow(rank + 1L, surface(level, territory.code()), cells));
    }
    writer.writeFeatures(
        new TableDescription(name, title, described(indicators), columns),
        GeometryType.MULTIPOLYGON,
        rows);
  }

  private String described(List<Indicator> indicators) {
    Figures figures = store.figures();
    return String.join(
        " ; ",
        indicators.stream()
            .map(i -> i.label() + " (" + i.unit() + ", " + figures.vintage(i) + ")")
            .toList());
  }

  private @Nullable Geometry surface(Level level, String code) {
    return outlines
        .find(level, code)
        .filter(Outline::hasSurface)
        .map(Outline::geometry)
        .orElse(null);
  }

  private static List<Cell> own(Territory territory) {
    return switch (territory) {
      case Region _ -> List.of();
      case Departement departement -> List.of(Cell.of(departement.region()));
      case Epci epci -> List.of(Cell.of(epci.kind()));
      case Tvs tvs -> List.of(Cell.of(tvs.departement()), Cell.of(tvs.region()));
      case Commune commune ->
          List.of(
              Cell.of(commune.departement()),
              Cell.of(commune.region()),
              Cell.of(commune.tvs()),
              Cell.of(commune.epci()),
              Cell.of(commune.whole()));
      case Quartier _ -> List.of();
    };
  }

  /** A territory of several levels shows that of most of its inhabitants. */
  private void zonings(Territory territory, List<Cell> cells) {
    for (Profession profession : atlas.zonings().rules().professions()) {
      Optional<Designation> designation =
          switch (territory) {
            case Tvs tvs -> {
              TvsZoning zoning = atlas.zoning(profession, tvs);
              yield zoning.isEmpty() ? Optional.empty() : Optional.of(zoning.majority());
            }
            case Commune commune -> atlas.zoning(profession, commune);
            default -> Optional.empty();
          };
      cells.add(designation.map(d -> Cell.of(d.level().letters())).orElse(Cell.NONE));
      cells.add(designation.flatMap(Designation::decreeDate).map(Cell::of).orElse(Cell.NONE));
    }
  }

  private void structures(GeoPackageWriter writer) {
    GeometryFactory geometries = new GeometryFactory();
    Function<Structure, Optional<Geometry>> point =
        structure -> {
          GeoPoint position = structure.position();
          return position == null
              ? Optional.empty()
              : Optional.of(geometries.createPoint(new Coordinate(position.lon(), position.lat())));
        };
    List<FeatureRow> rows = new ArrayList<>();
    for (Structure structure : store.structures().all()) {
      rows.add(
          new FeatureRow(
              rows.size() + 1L,
              point.apply(structure).orElse(null),
              List.of(
                  Cell.of(structure.id()),
                  Cell.of(structure.name()),
                  Cell.of(
                      String.join(",", structure.kinds().stream().map(StructureKind::id).toList())),
                  Cell.of(structure.category()),
                  Cell.of(structure.commune()),
                  Cell.of(structure.address().street()),
                  Cell.of(structure.address().postalCode()),
                  Cell.of(String.join(",", structure.sources())),
                  Cell.of(structure.updated()))));
    }
    writer.writeFeatures(
        new TableDescription(
            "structures",
            "Structures de santé et médico-sociales",
            "Une ligne par lieu ; sans position, la géométrie est vide.",
            List.of(
                Column.text("id", "Numéro FINESS, ou identifiant propre"),
                Column.text("nom", "Nom"),
                Column.text("natures", "Natures, la principale d’abord"),
                Column.text("categorie", "Catégorie FINESS"),
                Column.text("commune", "Code Insee de la commune"),
                Column.text("adresse", "Adresse"),
                Column.text("code_postal", "Code postal"),
                Column.text("sources", "Jeux de données"),
                Column.date("mise_a_jour", "Date de la source"))),
        GeometryType.POINT,
        rows);
  }

  private void quartiers(GeoPackageWriter writer) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Quartier quartier : atlas.quartiers().all()) {
      rows.add(
          List.of(
              Cell.of(quartier.code()),
              Cell.of(quartier.name()),
              Cell.of(String.join(",", quartier.communes())),
              atlas
                  .zonings()
                  .ofQuartier(quartier.code())
                  .map(d -> Cell.of(d.level().letters()))
                  .orElse(Cell.NONE)));
    }
    writer.writeAttributes(
        new TableDescription(
            "quartiers",
            "Quartiers prioritaires de la politique de la ville",
            "Liste sans contours ; zone_medecin est le niveau propre au quartier, quand il est connu.",
            List.of(
                Column.text("code", "Code"),
                Column.text("nom", "Nom"),
                Column.text("communes", "Codes Insee des communes"),
                Column.text("zone_medecin", "Niveau propre, médecins"))),
        rows);
  }

  private static String sql(String id) {
    return id.replace('-', '_');
  }
}
