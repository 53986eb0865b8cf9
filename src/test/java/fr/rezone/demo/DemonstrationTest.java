package fr.rezone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.demo.file.Demonstration;
import fr.rezone.demo.seed.Recipe;
import fr.rezone.release.Manifest;
import fr.rezone.release.Release;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import fr.rezone.territory.ZoneLevel;
import fr.rezone.territory.ZoningRules;
import fr.rezone.territory.outline.Outline;
import fr.rezone.territory.structure.Structure;
import fr.rezone.territory.structure.StructureKind;
import fr.rezone.territory.structure.StructureKinds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as the readers of real files see it. */
class DemonstrationTest {
  /**
   * Its own tables say what three exports by département would; addresses and travel times are what
   * an operator adds.
   */
  private static final String[] LEFT_TO_OPERATORS = {
    "secteurs", "patientele", "honoraires", "adresses", "temps-de-trajet"
  };

  private static Path folder;
  private static Release release;

  @BeforeAll
  static void importsOne(@TempDir Path temporary) {
    folder = temporary;
    release = DemoWorld.imported(folder);
  }

  private static Map<String, List<Byte>> content(Path root) throws IOException {
    Map<String, List<Byte>> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        List<Byte> list = new ArrayList<>(bytes.length);
        for (byte b : bytes) {
          list.add(b);
        }
        files.put(root.relativize(file).toString(), list);
      }
    }
    return files;
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedAnotherRegion(@TempDir Path other)
      throws IOException {
    Demonstration.write(DemoWorld.SMALL, other.resolve("again"));
    Demonstration.write(new Recipe(100, 6), other.resolve("else"));
    assertThat(content(other.resolve("again"))).isEqualTo(content(folder.resolve("sources")));
    assertThat(content(other.resolve("else")).get("cog/communes.json.gz"))
        .isNotEqualTo(content(other.resolve("again")).get("cog/communes.json.gz"));
  }

  @Test
  void everyDatasetIsReadWithoutRejectAndLabelledFictitious() {
    assertThat(release.manifest().kind()).isEqualTo(Manifest.Kind.DEMONSTRATION);
    assertThat(release.manifest().sources())
        .filteredOn(source -> !source.wasRead())
        .extracting(Manifest.Source::id)
        .isSubsetOf(LEFT_TO_OPERATORS);
    for (Manifest.Source source : release.manifest().sources()) {
      if (!source.wasRead()) {
        continue;
      }
      assertThat(source.failure()).as(source.id()).isEmpty();
      assertThat(source.rejects()).as(source.id()).isEmpty();
      assertThat(source.kept()).as(source.id()).isPositive().isEqualTo(source.read());
    }
    assertThat(release.manifest().checks()).allMatch(Manifest.Check::passed);
  }

  @Test
  void everyPositionIsKept() {
    for (Manifest.Source source : release.manifest().sources()) {
      assertThat(source.notes().keySet())
          .as(source.id())
          .noneMatch(note -> note.contains("écartées") || note.contains("sans coordonnées"));
    }
  }

  @Test
  void everyKindOfStructureIsThere() {
    Set<String> found = new HashSet<>();
    for (Structure structure : release.structures().all()) {
      structure.kinds().forEach(kind -> found.add(kind.id()));
    }
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            StructureKinds.load().all().stream().map(StructureKind::id).toList());
  }

  @Test
  void everyLevelOfEveryProfessionIsThere() {
    ZoningRules rules = ZoningRules.load();
    for (Profession profession : rules.professions()) {
      Set<String> found = new HashSet<>();
      for (int i = 0; i < release.atlas().communes().size(); i++) {
        release
            .atlas()
            .zonings()
            .ofCommune(profession, i)
            .ifPresent(designation -> found.add(designation.level().id()));
      }
      // No profession but physicians uses all the levels that its method has words for.
      assertThat(found).as(profession.id()).hasSize(5);
      if (profession.id().equals("medecin")) {
        assertThat(found)
            .containsExactlyInAnyOrderElementsOf(
                rules.methodAt(profession, LocalDate.of(2025, 12, 15)).levels().stream()
                    .map(ZoneLevel::id)
                    .toList());
      }
    }
  }

  @Test
  void theTwoTablesFollowTwoMethods() throws IOException {
    Path zonings = folder.resolve("sources/zonages");
    String former = unpacked(zonings.resolve("zonages-com-20250531.csv.gz"));
    String current = unpacked(zonings.resolve("zonages-com-20260630.csv.gz"));
    assertThat(former).contains("\"31/05/2025\"").contains("\"11/04/2022\"");
    assertThat(current).contains("\"30/06/2026\"").contains("\"15/12/2025\"");
    assertThat(levels(former)).isNotEqualTo(levels(current));
    ZoningRules rules = ZoningRules.load();
    Profession physicians = rules.professions().getFirst();
    assertThat(rules.methodAt(physicians, LocalDate.of(2022, 4, 11)))
        .isNotEqualTo(rules.methodAt(physicians, LocalDate.of(2025, 12, 15)));
  }

  private static List<String> levels(String table) {
    return Pattern.compile("\"[1-5]_(ZIP|ZAC|ZV|ZAR|HZ)\"")
        .matcher(table)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static String unpacked(Path file) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void someQuarterLiesAcrossALimit() {
    assertThat(release.atlas().quartiers().all())
        .isNotEmpty()
        .anyMatch(quartier -> quartier.communes().size() > 1);
    assertThat(release.outlines().list(Level.QUARTIER))
        .extracting(Outline::code)
        .containsExactlyInAnyOrderElementsOf(
            release.atlas().quartiers().all().stream().map(q -> q.code()).toList());
  }

  @Test
  void populationsFollowARankSizeLaw() {
    List<Integer> sizes =
        release.atlas().communes().all().stream()
            .map(Commune::population)
            .map(population -> population.orElseThrow())
            .sorted(Comparator.reverseOrder())
            .toList();
    assertThat(sizes.getFirst()).isGreaterThan(8 * sizes.get(9)).isLessThan(16 * sizes.get(9));
    assertThat(sizes).allMatch(size -> size > 0);
  }

  @Test
  void aFolderThatHoldsSomethingElseIsLeftAlone(@TempDir Path other) throws IOException {
    Files.writeString(other.resolve("precieux.txt"), "à garder");
    assertThat(Demonstration.isFree(other)).isFalse();
    assertThatThrownBy(() -> Demonstration.write(DemoWorld.SMALL, other))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Demonstration.isFree(folder.resolve("sources"))).isTrue();
  }
}
