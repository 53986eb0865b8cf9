package fr.rezone.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.Given;
import fr.rezone.OfficialMirror;
import fr.rezone.yaml.YamlException;
import fr.rezone.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {
  private final Path folder;

  SourceFolderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Dataset dataset(String mirror) {
    return new Dataset(
        "essai", "Essai", "Personne", "", Optional.empty(), mirror, "", "", true, "aucune");
  }

  @Test
  void eitherPackingIsFoundAndNotesBesideAreNot() {
    Given.file(folder, "zonages/zonages-com-20250531.csv.gz", "a");
    Given.file(folder, "zonages/zonages-com-20250531.csv.gz.properties", "a");
    Given.file(folder, "zonages/zonages-com-origine.csv", "a");
    Mirror mirror = new Mirror(folder);
    assertThat(mirror.find(dataset("zonages/zonages-com-2*.csv{,.gz}")))
        .map(SourceFile::name)
        .contains("zonages-com-20250531.csv.gz");
  }

  @Test
  void theLatestDateInANameWins() {
    Given.file(folder, "z/zonages-com-20250531.csv.gz", "a");
    Given.file(folder, "z/zonages-com-20260730.csv", "a");
    Given.file(folder, "z/zonages-com-20251201.csv", "a");
    assertThat(new Mirror(folder).find(dataset("z/zonages-com-2*.csv{,.gz}")))
        .map(SourceFile::name)
        .contains("zonages-com-20260730.csv");
  }

  @Test
  void anAbsentFolderOrAFolderInPlaceOfAFileIsNoFile() throws IOException {
    assertThat(new Mirror(folder).find(dataset("absent/a.csv"))).isEmpty();
    Files.createDirectories(folder.resolve("cog/communes.json"));
    assertThat(new Mirror(folder).find(dataset("cog/communes.json{,.gz}"))).isEmpty();
  }

  @Test
  void aDownloadIsTheMostRecentWholeFileOfItsDataset() throws IOException {
    Downloads downloads = new Downloads(folder);
    assertThat(downloads.find(dataset(""))).isEmpty();
    Path old = Given.file(folder, "essai/b.csv", "a").path();
    Files.setLastModifiedTime(old, FileTime.fromMillis(1_000));
    Path recent = Given.file(folder, "essai/a.csv", "a").path();
    Files.setLastModifiedTime(recent, FileTime.fromMillis(2_000));
    Given.file(folder, "essai/c.csv.part", "a");
    Given.file(folder, "essai/c.csv.origin", "a");
    assertThat(downloads.find(dataset(""))).map(SourceFile::path).contains(recent);
  }

  @Test
  void anAbsentFileSaysWhereToPutIt() {
    SourceFile file = new SourceFile("essai", folder.resolve("absent.csv"));
    assertThatThrownBy(file::open)
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("absent.csv\u00a0: fichier absent\u00a0; ");
  }

  @Test
  void theCatalogueNamesEveryDatasetOnceWithItsLimits() {
    Catalogue catalogue = Catalogue.load();
    assertThat(catalogue.datasets())
        .hasSize(24)
        .allSatisfy(
            dataset -> {
              assertThat(dataset.producer()).isNotEmpty();
              assertThat(dataset.licence()).isNotEmpty();
              assertThat(dataset.limitation()).endsWith(".");
              assertThat(dataset.page()).startsWith("https://");
            });
    assertThat(catalogue.datasets().stream().filter(Dataset::required).map(Dataset::id))
        .containsExactly("communes", "departements", "regions", "contours", "zonages");
    assertThat(catalogue.find("absent")).isEmpty();
  }

  @Test
  void aFaultInTheCatalogueIsNamedWithItsLine() {
    String entry =
        """
          - {id: a, title: A, producer: P, page: https://a, mirror: a.csv, licence: L, vintage: v,
             required: true, limitation: Aucune.}
        """;
    assertThatThrownBy(() -> Catalogue.from(YamlNode.parse("c.yml", "datasets:\n" + entry + entry)))
        .isInstanceOf(YamlException.class)
        .hasMessageStartingWith("c.yml:4")
        .hasMessageContaining("deux fois");
    assertThatThrownBy(
            () ->
                Catalogue.from(
                    YamlNode.parse("c.yml", "datasets:\n" + entry.replace("required", "requis"))))
        .hasMessageContaining("requis");
  }

  @Test
  @Tag("mirror")
  void theMirrorHasEveryDatasetButTheOutlinesOfQuarters() {
    Mirror mirror = new Mirror(OfficialMirror.folder());
    assertThat(Catalogue.load().datasets())
        .filteredOn(dataset -> mirror.find(dataset).isEmpty())
        .extracting(Dataset::id)
        .isSubsetOf(
            "contours-quartiers",
            "secteurs",
            "patientele",
            "honoraires",
            "adresses",
            "temps-de-trajet",
            "tables");
  }
}
