package fr.rezone.source.geo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.Given;
import fr.rezone.source.SourceReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineReaderTest {
  private static final String SQUARE = "[[0,0],[4,0],[4,4],[0,4],[0,0]]";
  private static final String HOLE = "[[1,1],[1,2],[2,2],[2,1],[1,1]]";

  private final Path folder;
  private final SourceReport report = new SourceReport("contours");

  OutlineReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<OutlineRecord> read(String... geometries) {
    StringBuilder features = new StringBuilder();
    for (String geometry : geometries) {
      features
          .append(features.isEmpty() ? "" : ",")
          .append("{\"properties\":{\"code\":\"01001\",\"nom\":\"Alpha\"},\"geometry\":")
          .append(geometry)
          .append("}");
    }
    List<OutlineRecord> records = new ArrayList<>();
    OutlineReader.read(
        Given.file(folder, "c.geojson", "{\"features\":[" + features + "]}"), report, records::add);
    return records;
  }

  @Test
  void polygonsAndMultipolygonsKeepTheirHoles() {
    List<OutlineRecord> records =
        read(
            "{\"type\":\"Polygon\",\"coordinates\":[" + SQUARE + "," + HOLE + "]}",
            "{\"type\":\"MultiPolygon\",\"coordinates\":[[" + SQUARE + "],[" + HOLE + "]]}");
    assertThat(records).hasSize(2);
    assertThat(records.get(0).geometry().getArea()).isEqualTo(15);
    assertThat(records.get(1).geometry().getNumGeometries()).isEqualTo(2);
    assertThat(records.get(1).rank()).isEqualTo(2);
  }

  @Test
  void anInvalidOutlineIsHandedOverAsPublished() {
    assertThat(
            read("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}")
                .getFirst()
                .geometry()
                .isValid())
        .isFalse();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "null | ni polygone",
        "{\"type\":\"Point\",\"coordinates\":[1,2]} | ni polygone",
        "{\"type\":\"Polygon\"} | polygone sans anneau",
        "{\"type\":\"Polygon\",\"coordinates\":[]} | polygone sans anneau",
        "{\"type\":\"MultiPolygon\",\"coordinates\":[]} | multipolygone vide",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[0,0]]]} | moins de quatre points",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]} | anneau ouvert",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1],[1,1],[0,0]]]} | sans deux nombres",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[\"1\",0],[1,1],[0,0]]]} | sans deux nombres",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[652000,6862000],[1,1],[0,0]]]} | hors du globe",
      })
  void anUnreadableOutlineIsRefusedWithTheReason(String geometry, String reason) {
    assertThat(read(geometry)).isEmpty();
    assertThat(report.rejectCounts().keySet())
        .singleElement()
        .asString()
        .startsWith("contour illisible")
        .contains(reason);
    assertThat(report.rejectExamples().values().iterator().next().getFirst().line()).isEqualTo(1);
  }

  @Test
  void anOutlineWithoutCodeIsRefused() {
    OutlineReader.read(
        Given.file(
            folder,
            "c.geojson",
            "{\"features\":[{\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                + SQUARE
                + "]}}]}"),
        report,
        record -> {
          throw new AssertionError(record);
        });
    assertThat(report.rejected()).isOne();
  }
}
