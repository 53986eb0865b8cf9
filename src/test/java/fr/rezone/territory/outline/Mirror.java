package fr.rezone.territory.outline;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real outlines and memberships of the mirror of official files, for tests. */
public final class Mirror {
  private static final Set<String> WHOLE_CITIES = Set.of("75056", "69123", "13055");
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Mirror() {}

  /** A commune as the test reads it; epci and tvs are empty text outside any. */
  public record Place(
      RawOutline outline,
      String name,
      String departement,
      String region,
      String epci,
      String tvs,
      int population) {}

  /** Skips the test where there is no mirror, unless CI=true, where that is a failure. */
  public static Path folder() {
    String given = System.getenv("REZONE_SOURCES");
    Path folder = Path.of(given != null ? given : "../shared/sources");
    if (!Files.isDirectory(folder)) {
      String reason = "miroir des fichiers officiels absent : " + folder + " (REZONE_SOURCES)";
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(reason);
      }
      Assumptions.abort(reason);
    }
    return folder;
  }

  /** Every commune and arrondissement, the three whole cities left out. */
  public static List<Place> places() {
    Path folder = folder();
    Map<String, NamedCsvRecord> rows = new HashMap<>();
    try (InputStream in = gzip(folder.resolve("zonages/zonages-com-20250531.csv.gz"));
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      csv.forEach(row -> rows.put(row.getField("code"), row));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    List<Place> places = new ArrayList<>();
    try (InputStream in = gzip(folder.resolve("contours/communes-1000m.geojson.gz"))) {
      for (JsonNode feature : JsonMapper.builder().build().readTree(in).get("features")) {
        JsonNode properties = feature.get("properties");
        String code = properties.get("code").asString();
        if (!WHOLE_CITIES.contains(code)) {
          NamedCsvRecord row = rows.get(code);
          places.add(
              new Place(
                  new RawOutline(code, geometry(feature.get("geometry"))),
                  properties.get("nom").asString(),
                  properties.get("departement").asString(),
                  properties.get("region").asString(),
                  properties.has("epci") ? properties.get("epci").asString() : "",
                  row == null ? "" : row.getField("tvs_code"),
                  row == null || row.getField("pop").isEmpty()
                      ? 0
                      : Integer.parseInt(row.getField("pop").replaceAll("\\D", ""))));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return places;
  }

  /** The group of each commune's code by one of its fields; empty text means none. */
  public static Function<String, Optional<String>> grouping(
      List<Place> places, Function<Place, String> field) {
    Map<String, String> groups = new HashMap<>();
    places.forEach(place -> groups.put(place.outline().code(), field.apply(place)));
    return code -> Optional.ofNullable(groups.get(code)).filter(group -> !group.isEmpty());
  }

  private static InputStream gzip(Path path) throws IOException {
    return new GZIPInputStream(Files.newInputStream(path), 1 << 16);
  }

  private static Geometry geometry(JsonNode node) {
    JsonNode coordinates = node.get("coordinates");
    if (node.get("type").asString().equals("Polygon")) {
      return polygon(coordinates);
    }
    List<Polygon> parts = new ArrayList<>();
    coordinates.forEach(part -> parts.add(polygon(part)));
    return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  private static Polygon polygon(JsonNode rings) {
    LinearRing[] all = new LinearRing[rings.size()];
    for (int i = 0; i < all.length; i++) {
      JsonNode ring = rings.get(i);
      Coordinate[] points = new Coordinate[ring.size()];
      for (int j = 0; j < points.length; j++) {
        points[j] = new Coordinate(ring.get(j).get(0).asDouble(), ring.get(j).get(1).asDouble());
      }
      all[i] = FACTORY.createLinearRing(points);
    }
    return FACTORY.createPolygon(all[0], Arrays.copyOfRange(all, 1, all.length));
  }
}
