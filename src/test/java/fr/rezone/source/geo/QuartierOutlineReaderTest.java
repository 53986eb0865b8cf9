package fr.rezone.source.geo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuartierOutlineReaderTest {
  private static final String LAYER =
      """
      {"type":"FeatureCollection","name":"QP2024","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},
      "features":[
      {"type":"Feature","properties":{"code_qp":"QN00103M","lib_qp":"Pont Des Chèvres","insee_reg":"84","insee_dep":"01","insee_com":"01053","lib_com":"Bourg-en-Bresse","siren_epci":"200071751"},
       "geometry":{"type":"MultiPolygon","coordinates":[[[[5.2,46.2],[5.21,46.2],[5.21,46.21],[5.2,46.2]]]]}},
      {"type":"Feature","properties":{"code_qp":"QP001003","lib_qp":"Ancien"},"geometry":{"type":"Polygon","coordinates":[[[5.2,46.2],[5.21,46.2],[5.21,46.21],[5.2,46.2]]]}},
      {"type":"Feature","properties":{"code_qp":"QN02A03N","lib_qp":"Sans contour"},"geometry":null},
      {"type":"Feature","properties":{"code_qp":"QN97663C","lib_qp":"Ouvert"},"geometry":{"type":"Polygon","coordinates":[[[45.1,-12.7],[45.2,-12.7],[45.2,-12.8]]]}}
      ]}
      """;

  @TempDir Path folder = Path.of("");

  @Test
  void quartersAreReadByTheirNewCodesAndTheRestIsAccountedFor() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("QP2024_France_Hexagonale_Outre_Mer_WGS84.geojson"), LAYER);
    SourceReport report = new SourceReport("contours-quartiers");
    List<OutlineRecord> read = new ArrayList<>();
    QuartierOutlineReader.read(new SourceFile("contours-quartiers", file), report, read::add);
    assertThat(read).extracting(OutlineRecord::code).containsExactly("QN00103M");
    assertThat(read.getFirst().name()).isEqualTo("Pont Des Chèvres");
    assertThat(read.getFirst().geometry().getNumPoints()).isEqualTo(4);
    assertThat(report.read()).isEqualTo(4);
    assertThat(report.rejectCounts())
        .containsEntry("contour illisible : « code_qp » absent ou mal formé", 1L)
        .containsEntry("contour illisible : ni polygone ni multipolygone", 1L)
        .containsEntry("contour illisible : anneau de moins de quatre points", 1L);
  }
}
