package fr.rezone.release.table;

import fr.rezone.release.geopackage.Cell;
import fr.rezone.release.geopackage.Column;
import fr.rezone.release.geopackage.TableDescription;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.structure.Structure;
import fr.rezone.territory.structure.StructureKind;
import fr.rezone.territory.structure.Structures;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The places of health or care as a table of points. */
final class StructureTable {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private StructureTable() {}

  static Table of(Structures structures) {
    List<Structure> all = structures.all();
    return new Table(
        new TableDescription(
            "structures",
            "Structures de santé et médico-sociales",
            "Une ligne par lieu ; sans position, la géométrie est vide.",
            List.of(
                Column.text("id", "Numéro FINESS, ou identifiant propre"),
                Column.text("nom", "Nom"),
                Column.text("nature", "Nature principale"),
                Column.text("natures", "Natures, la principale d’abord"),
                Column.text("categorie", "Catégorie FINESS"),
                Column.text("commune", "Code Insee de la commune"),
                Column.text("adresse", "Adresse"),
                Column.text("code_postal", "Code postal"),
                Column.text("sources", "Jeux de données"),
                Column.date("mise_a_jour", "Date de la source"))),
        Table.Form.POINT,
        all.size(),
        rank -> all.get(rank).id(),
        rank -> row(all.get(rank)),
        rank -> point(all.get(rank)),
        List.of("finess", "sae", "ehpad"));
  }

  private static List<Cell> row(Structure structure) {
    return List.of(
        Cell.of(structure.id()),
        Cell.of(structure.name()),
        Cell.of(structure.mainKind().id()),
        Cell.of(String.join(",", structure.kinds().stream().map(StructureKind::id).toList())),
        known(structure.category()),
        known(structure.commune()),
        known(structure.address().street()),
        known(structure.address().postalCode()),
        Cell.of(String.join(",", structure.sources())),
        Cell.of(structure.updated()));
  }

  private static Cell known(String text) {
    return text.isEmpty() ? Cell.NONE : Cell.of(text);
  }

  private static @Nullable Geometry point(Structure structure) {
    GeoPoint position = structure.position();
    return position == null
        ? null
        : GEOMETRIES.createPoint(new Coordinate(position.lon(), position.lat()));
  }
}
