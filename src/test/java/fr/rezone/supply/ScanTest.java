package fr.rezone.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private Path folder;
  private Path sbom;
  private Path accepted;
  private Path base;
  private String said = "";

  @BeforeEach
  void twoLibraries(@TempDir Path folder) throws IOException {
    this.folder = folder;
    sbom =
        Files.writeString(
            folder.resolve("bom.json"),
            """
            {"bomFormat": "CycloneDX", "components": [
              {"purl": "pkg:maven/org.exemple/lecteur@2.4.1?type=jar"},
              {"purl": "pkg:npm/%40exemple/carte@6.17.0"}]}
            """);
    accepted = Files.writeString(folder.resolve("accepted"), "# rien\n");
    base = Files.createDirectories(folder.resolve("avis"));
  }

  @Test
  void whatAnAdvisoryCoversIsFound() throws IOException {
    advisory(
        "A-1", "Maven", "org.exemple:lecteur", "{\"introduced\": \"2.0\"}, {\"fixed\": \"2.4.2\"}");
    advisory("A-2", "npm", "@exemple/carte", "{\"introduced\": \"0\"}");
    advisory("A-3", "npm", "org.exemple:lecteur", "{\"introduced\": \"0\"}");
    assertThat(scan(base.toString())).isEqualTo(Scan.FOUND);
    assertThat(said)
        .contains("Vulnérable : org.exemple:lecteur 2.4.1 : A-1, essai")
        .contains("Vulnérable : @exemple/carte 6.17.0 : A-2")
        .doesNotContain("A-3")
        .contains("2 bibliothèques comparées à 3 avis, le dernier du 2026-11-20 : 2 à corriger");
  }

  @Test
  void whatIsCorrectedOrWithdrawnIsNot() throws IOException {
    advisory(
        "A-1", "Maven", "org.exemple:lecteur", "{\"introduced\": \"0\"}, {\"fixed\": \"2.4.1\"}");
    Files.writeString(
        base.resolve("A-2.json"),
        """
        {"id": "A-2", "withdrawn": "2026-01-01T00:00:00Z", "affected": [
          {"package": {"ecosystem": "Maven", "name": "org.exemple:lecteur"}, "versions": ["2.4.1"]}]}
        """);
    assertThat(scan(base.toString())).isEqualTo(Scan.CLEAN);
    assertThat(said).contains("rien à corriger");
  }

  @Test
  void anArchiveIsReadAsItIsPublished() throws IOException {
    advisory("A-1", "Maven", "org.exemple:lecteur", "{\"introduced\": \"0\"}");
    Path archive = folder.resolve("all.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("A-1.json"));
      zip.write(Files.readAllBytes(base.resolve("A-1.json")));
    }
    assertThat(scan(archive.toString())).isEqualTo(Scan.FOUND);
  }

  @Test
  void withoutABaseNothingIsClaimed() {
    assertThat(scan("")).isEqualTo(Scan.CLEAN);
    assertThat(said).startsWith("Non vérifié").doesNotContain("rien à corriger");
  }

  @Test
  void aBaseThatCannotBeReadIsNoCleanOne() throws IOException {
    assertThat(scan(folder.resolve("ailleurs").toString())).isEqualTo(Scan.IMPOSSIBLE);
    assertThat(scan(base.toString())).isEqualTo(Scan.IMPOSSIBLE);
    assertThat(said).contains("aucun avis au format OSV");
    Files.writeString(base.resolve("A-1.json"), "{\"id\":");
    assertThat(scan(base.toString())).isEqualTo(Scan.IMPOSSIBLE);
    assertThat(said).contains("A-1.json : avis illisible");
    Files.writeString(base.resolve("A-1.json"), "{}");
    assertThat(scan(base.toString())).isEqualTo(Scan.IMPOSSIBLE);
  }

  @Test
  void aBillThatListsNothingIsNoCleanOne() throws IOException {
    advisory("A-1", "npm", "x", "{\"introduced\": \"0\"}");
    Files.writeString(sbom, "{\"bomFormat\": \"CycloneDX\", \"components\": []}");
    assertThat(scan(base.toString())).isEqualTo(Scan.IMPOSSIBLE);
    Files.writeString(sbom, "{\"components\": []}");
    assertThat(scan(base.toString())).isEqualTo(Scan.IMPOSSIBLE);
    assertThat(said).contains("n’est pas une nomenclature");
  }

  @Test
  void anAcceptedAdvisoryIsToldAndComesBackAfterItsDay() throws IOException {
    advisory("A-1", "npm", "@exemple/carte", "{\"introduced\": \"0\"}");
    Files.writeString(accepted, "A-1 2026-11-22 la fonction en cause n’est pas appelée\n");
    assertThat(scan(base.toString())).isEqualTo(Scan.CLEAN);
    assertThat(said).contains("Accepté : @exemple/carte");
    Files.writeString(accepted, "A-1 2026-11-21 la fonction en cause n’est pas appelée\n");
    assertThat(scan(base.toString())).isEqualTo(Scan.FOUND);
    Files.writeString(accepted, "# note\nA-1 2026-11-22\n");
    assertThat(scan(base.toString())).isEqualTo(Scan.IMPOSSIBLE);
    assertThat(said).contains("accepted:2 : écrire");
  }

  private int scan(String place) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int code =
        Scan.run(
            List.of(accepted, sbom),
            place,
            DAY,
            new PrintStream(bytes, true, StandardCharsets.UTF_8));
    said = bytes.toString(StandardCharsets.UTF_8);
    return code;
  }

  private void advisory(String id, String ecosystem, String name, String events)
      throws IOException {
    Files.writeString(
        base.resolve(id + ".json"),
        """
        {"id": "%s", "summary": "essai", "modified": "2026-11-20T10:00:00Z", "affected": [
          {"package": {"ecosystem": "%s", "name": "%s"},
           "ranges": [{"type": "ECOSYSTEM", "events": [%s]}]}]}
        """
            .formatted(id, ecosystem, name, events));
  }
}
