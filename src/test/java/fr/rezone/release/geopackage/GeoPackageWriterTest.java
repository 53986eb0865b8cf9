package fr.rezone.release.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.territory.outline.Grid;
import fr.rezone.territory.outline.Mirror;
import fr.rezone.territory.outline.Mosaic;
import fr.rezone.territory.outline.Outline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKTReader;

class GeoPackageWriterTest {
  private static final Instant CHANGED = Instant.parse("2026-01-31T12:00:00Z");
  private static final TableDescription PLACES =
      new TableDescription(
          "communes",
          "Communes",
          "Une ligne par commune",
          List.of(
              Column.text("code", "Code Insee"),
              Column.whole("population", "Habitants"),
              Column.decimal("apl", "APL"),
              Column.date("arrete", "Date de l’arrêté")));
  private static final TableDescription FIGURES =
      new TableDescription(
          "chiffres",
          "Chiffres",
          "",
          List.of(Column.text("code", "Code"), Column.whole("n", "Nombre")));

  @TempDir private Path folder = Path.of(".");

  private static Geometry wkt(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    try (GeoPackageWriter writer = GeoPackageWriter.open(file, CHANGED)) {
      writer.writeFeatures(
          PLACES,
          GeometryType.MULTIPOLYGON,
          List.of(
              new FeatureRow(
                  1,
                  wkt("POLYGON((2 46,3 46,3 47,2 46))"),
                  List.of(Cell.of("2A004"), Cell.of(12L), Cell.of(3.5), Cell.of("2025-10-01"))),
              new FeatureRow(7, null, List.of(Cell.of("39140"), Cell.NONE, Cell.NONE, Cell.NONE))));
      writer.writeFeatures(
          new TableDescription("structures", "Structures", "", List.of()),
          GeometryType.POINT,
          List.of(new FeatureRow(1, wkt("POINT(2.5 46.5)"), List.of())));
      writer.writeAttributes(
          FIGURES, List.of(List.of(Cell.of("01"), Cell.of(5L)), List.of(Cell.of("02"), Cell.NONE)));
      writer.writeStyle("communes", "zonage", "<qgis/>");
      writer.finish();
    }
    return file;
  }

  @Test
  void tablesAndIndexAreThere() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + write("a.gpkg"));
        Statement statement = connection.createStatement()) {
      assertThat(one(statement, "PRAGMA application_id")).isEqualTo("1196444487");
      assertThat(one(statement, "PRAGMA user_version")).isEqualTo("10300");
      assertThat(one(statement, "PRAGMA integrity_check")).isEqualTo("ok");
      assertThat(one(statement, "PRAGMA foreign_key_check")).isEmpty();
      assertThat(
              one(
                  statement,
                  "SELECT code || population || apl || arrete FROM communes WHERE fid = 1"))
          .isEqualTo("2A004123.52025-10-01");
      assertThat(
              one(
                  statement,
                  "SELECT group_concat(id) FROM rtree_communes_geom WHERE minx < 2.5 AND maxy > 46.9"))
          .isEqualTo("1");
      assertThat(one(statement, "SELECT count(*) FROM chiffres WHERE n IS NULL")).isEqualTo("1");
      assertThat(
              one(statement, "SELECT last_change FROM gpkg_contents WHERE table_name = 'communes'"))
          .isEqualTo("2026-01-31T12:00:00.000Z");
      assertThat(one(statement, "SELECT max_y FROM gpkg_contents WHERE table_name = 'communes'"))
          .isEqualTo("47.0");
    }
  }

  private static String one(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.next() && row.getString(1) != null ? row.getString(1) : "";
    }
  }

  @Test
  void geometryKeepsItsEnvelopeAndShape() throws Exception {
    Geometry square = wkt("MULTIPOLYGON(((2 46,3 46,3 47,2 46)))");
    byte[] blob = new GeometryBlob().encode(square);

    assertThat(new String(blob, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("GP");
    byte[] wkb = java.util.Arrays.copyOfRange(blob, 40, blob.length);
    assertThat(new WKBReader().read(wkb)).isEqualTo(square);
    // A point has no envelope: its body begins right after the header.
    assertThat(new GeometryBlob().encode(wkt("POINT(1 2)"))).hasSize(8 + 21);
  }

  @Test
  void equalCallsGiveEqualBytes() throws IOException {
    assertThat(write("b.gpkg")).hasSameBinaryContentAs(write("a.gpkg"));
  }

  @Test
  void whatDoesNotFitIsRefused() throws IOException {
    try (GeoPackageWriter writer = GeoPackageWriter.open(folder.resolve("c.gpkg"), CHANGED)) {
      assertThatThrownBy(
              () ->
                  writer.writeAttributes(FIGURES, List.of(List.of(Cell.of("01"), Cell.of("cinq")))))
          .hasMessage("table chiffres, colonne n : Text[value=cinq] reçu, WHOLE attendu");
      assertThatThrownBy(
              () ->
                  writer.writeFeatures(
                      new TableDescription("t", "T", "", List.of()),
                      GeometryType.MULTIPOLYGON,
                      List.of(new FeatureRow(1, wkt("POINT(1 2)"), List.of()))))
          .hasMessage("géométrie POINT dans une table de type MULTIPOLYGON");
    }
    assertThatThrownBy(() -> Column.text("x; DROP TABLE communes", "X"))
        .hasMessageContaining("nom de table ou de colonne impossible");
    assertThatThrownBy(() -> new TableDescription("gpkg_contents", "X", "", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GeoPackageWriter.open(folder.resolve("absent/c.gpkg"), CHANGED))
        .isInstanceOf(GeoPackageException.class)
        .hasMessageContaining("vérifier le disque et les droits");
  }

  @Test
  void gdalOpensItWithoutAWarning() throws Exception {
    String said = ogrinfo(write("a.gpkg"));

    assertThat(said).doesNotContain("Warning", "ERROR");
    assertThat(said)
        .contains(
            "Layer name: communes",
            "Geometry: Multi Polygon",
            "Feature Count: 2",
            "population: Integer64")
        .contains(
            "Layer name: structures", "Geometry: Point", "Layer name: chiffres", "arrete: Date");
  }

  @Test
  void gdalOpensTheWholeCountry() throws Exception {
    List<Mirror.Place> places = Mirror.places();
    List<Outline> outlines =
        Mosaic.of(places.stream().map(Mirror.Place::outline).toList(), Grid.THOUSANDTHS).outlines();
    Path file = folder.resolve("france.gpkg");
    List<FeatureRow> rows = new ArrayList<>();
    IntStream.range(0, outlines.size())
        .forEach(
            i -> {
              Outline outline = outlines.get(i);
              rows.add(
                  new FeatureRow(
                      i + 1L,
                      outline.hasSurface() ? outline.geometry() : null,
                      List.of(Cell.of(outline.code()), Cell.NONE, Cell.NONE, Cell.NONE)));
            });
    try (GeoPackageWriter writer = GeoPackageWriter.open(file, CHANGED)) {
      writer.writeFeatures(PLACES, GeometryType.MULTIPOLYGON, rows);
      writer.finish();
    }

    String said = ogrinfo(file);

    assertThat(said).doesNotContain("Warning", "ERROR").contains("Feature Count: 35011");
    assertThat(Files.size(file)).isLessThan(16_000_000);
  }

  /** What GDAL says of all layers, on both of its outputs. */
  private static String ogrinfo(Path file) throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder("ogrinfo", "-al", "-so", file.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      Assumptions.abort("ogrinfo (gdal-bin) absent : " + e.getMessage());
      throw e;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
