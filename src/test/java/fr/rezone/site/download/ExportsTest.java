package fr.rezone.site.download;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.Gdal;
import fr.rezone.site.SmallSite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that can be taken away, on the small world. */
class ExportsTest {
  @AutoClose private static SmallSite site;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    site = new SmallSite(folder);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static Map<String, String> row(String csv, String key, String separator) {
    List<String> lines = csv.lines().toList();
    String[] names = lines.getFirst().split(separator, -1);
    String line =
        lines.stream().filter(l -> l.startsWith(key + separator)).findFirst().orElseThrow();
    String[] cells = line.split(separator, -1);
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      row.put(names[i], cells[i]);
    }
    return row;
  }

  @Test
  void everyFileListedIsWhatItSays() throws Exception {
    JsonNode list = site.json("/api/v1/exports");
    String page = site.text("/donnees");
    assertThat(list).hasSizeGreaterThan(20);
    for (JsonNode file : list) {
      String url = file.path("url").asString();
      HttpResponse<byte[]> answer = site.bytes(url);
      assertThat(answer.statusCode()).as(url).isEqualTo(200);
      assertThat(answer.body().length).as(url).isEqualTo(file.path("bytes").asInt());
      assertThat(sha256(answer.body())).as(url).isEqualTo(file.path("sha256").asString());
      assertThat(file.path("licence").asString()).as(url).isNotBlank();
      assertThat(file.path("vintage").asString()).as(url).isNotBlank();
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
      assertThat(page).contains("href=\"" + url + "\"", file.path("sha256").asString());
    }
  }

  /** A value where there is one; where there is none, an empty cell and its reason. */
  @Test
  void aTableHoldsWhatTheSiteShows() {
    String csv = site.text("/api/v1/exports/tvs.csv");
    Map<String, String> alpha = row(csv, "01001", ",");
    assertThat(alpha)
        .containsEntry("nom", "Alpha")
        .containsEntry("zone_medecin", "ZAC")
        .containsEntry("habitants_par_generaliste", "900")
        .containsEntry("habitants_par_generaliste_statut", "")
        .containsEntry("apl_generalistes", "")
        .containsEntry("apl_generalistes_statut", "missing");
    String forSpreadsheets = site.text("/api/v1/exports/tvs.csv?separateur=point-virgule");
    assertThat(forSpreadsheets).startsWith("\uFEFFcode;nom;");
    assertThat(row(forSpreadsheets.substring(1), "01001", ";")).isEqualTo(alpha);
    assertThat(row(site.text("/api/v1/exports/zonages.csv"), "69381", ","))
        .containsEntry("arrete", "2025-10-30")
        .containsEntry("lettres", "ZAR")
        .containsEntry("methode", "medecin-2025");
  }

  @Test
  void whatDoesNotExistIsRefusedWithWhatDoes() {
    assertThat(site.get("/api/v1/exports/secrets.csv").statusCode()).isEqualTo(404);
    assertThat(site.get("/api/v1/exports/secrets.csv").body()).contains("communes");
    assertThat(site.get("/api/v1/exports/..%2F..%2Fatlas.bin.csv").statusCode()).isEqualTo(400);
    assertThat(site.get("/api/v1/exports/tvs.csv?separateur=tab").statusCode()).isEqualTo(400);
    assertThat(site.get("/api/v1/exports/tvs-99.geojson").statusCode()).isEqualTo(404);
  }

  @Test
  void theArchiveOfTablesDescribesEachOfItsColumns() throws Exception {
    Map<String, byte[]> files = unzip(site.bytes("/api/v1/exports/rezone-csv.zip").body());
    JsonNode described =
        JsonMapper.builder().build().readTree(files.getOrDefault("datapackage.json", new byte[0]));
    assertThat(described.path("licenses").path(0).path("name").asString()).isEqualTo("etalab-2.0");
    assertThat(described.path("resources")).hasSize(files.size() - 1);
    for (JsonNode resource : described.path("resources")) {
      byte[] csv = files.getOrDefault(resource.path("path").asString(), new byte[0]);
      assertThat(csv.length).isEqualTo(resource.path("bytes").asInt());
      assertThat("sha256:" + sha256(csv)).isEqualTo(resource.path("hash").asString());
      List<String> fields =
          resource.at("/schema/fields").valueStream().map(f -> f.path("name").asString()).toList();
      String head = new String(csv, StandardCharsets.UTF_8).lines().findFirst().orElse("");
      assertThat(head).isEqualTo(String.join(",", fields));
      assertThat(site.text("/api/v1/exports/" + resource.path("path").asString()))
          .isEqualTo(new String(csv, StandardCharsets.UTF_8));
    }
  }

  @Test
  void theArchiveOfAidsHoldsTheRulesTwice() throws Exception {
    Map<String, byte[]> files = unzip(site.bytes("/api/v1/exports/aides.zip").body());
    assertThat(files).containsKeys("yaml/caim.yml", "json/caim.json", "json/parametres.json");
    JsonNode caim =
        JsonMapper.builder().build().readTree(files.getOrDefault("json/caim.json", new byte[0]));
    assertThat(caim.path("id").asString()).isEqualTo("caim");
    assertThat(new String(files.getOrDefault("yaml/caim.yml", new byte[0]), StandardCharsets.UTF_8))
        .contains("id: caim");
  }

  @Test
  void gdalReadsEveryExport(@TempDir Path local) throws IOException {
    for (JsonNode file : site.json("/api/v1/exports")) {
      String url = file.path("url").asString();
      if (url.endsWith(".zip") || url.endsWith(".pmtiles")) {
        continue;
      }
      String name = url.replaceAll(".*/", "").replaceAll("\\?.*", "");
      Path copy = local.resolve(name);
      Files.write(copy, site.bytes(url).body());
      Path out = local.resolve("lu-" + name + ".gpkg");
      Gdal.run("ogr2ogr", "-f", "GPKG", out.toString(), copy.toString());
      assertThat(out).isNotEmptyFile();
      Files.delete(out);
    }
    Files.write(local.resolve("t.zip"), site.bytes("/api/v1/exports/rezone-csv.zip").body());
    assertThat(
            Gdal.run(
                "ogrinfo",
                "-so",
                "/vsizip/" + local.resolve("t.zip") + "/communes.csv",
                "communes"))
        .contains("Feature Count: 9");
  }
}
