package fr.rezone.release;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.SmallTables;
import fr.rezone.SmallWorld;
import fr.rezone.indicator.count.ProtectedCounts;
import fr.rezone.release.audit.ReleaseAudit;
import fr.rezone.source.Mirror;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two releases of the same vintage that differ by one commune. What the first shows and the second
 * hides, or the other way round, would give away by difference what both hide.
 */
class FormerReleasesTest {
  private final Path folder;

  FormerReleasesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path imported(String data, SmallTables tables) {
    Path sources = folder.resolve("sources");
    new SmallWorld().writeTo(sources);
    tables.writeTo(sources);
    return new Importer(
            new ReleaseFolder(folder.resolve(data)), ImportProgress.SILENT, Clock.systemUTC())
        .importFrom(new Mirror(sources), List.of(), Manifest.Kind.OFFICIAL);
  }

  /** Acts by kind that are hidden in the only commune where any are counted. */
  private static Set<String> hidden(Path release) {
    ProtectedCounts counts = Release.open(release).figures().counts().orElseThrow();
    int commune = counts.places().codes("commune").indexOf("71002");
    return counts.columns().entrySet().stream()
        .filter(e -> e.getKey().measure().equals("actes") && e.getValue().isHidden(commune))
        .map(e -> e.getKey().modality())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * 60 000 consultations, 1 000 visits by three physicians only, which are secret, 300 operations,
   * 200 ultrasounds, 500 images: 62 000 acts.
   */
  private static SmallTables tables() {
    return new SmallTables()
        .edit("actes.csv", ";visite;6000;20;600", ";visite;1000;3;500")
        .edit("actes.csv", ";;67000;20;6700", ";;62000;20;6700");
  }

  /** The same, where images were found to be the work of three as well. */
  private static SmallTables corrected() {
    return tables().edit("actes.csv", ";imagerie;500;20;50", ";imagerie;500;3;250");
  }

  /** The same, where they were found to be fewer. */
  private static SmallTables correctedDownwards() {
    return tables()
        .edit("actes.csv", ";imagerie;500;20;50", ";imagerie;400;3;250")
        .edit("actes.csv", ";;62000;20;6700", ";;61900;20;6700");
  }

  /**
   * Planted: the first hides consultations beside visits and shows images, the second the other way
   * round. 62 000 less all others are the visits.
   */
  @Test
  void twoReleasesThatDoNotKnowOfEachOtherGiveASecretAway() throws IOException {
    Path first = imported("first", tables());
    Path second = imported("second", corrected());
    assertThat(hidden(first)).containsExactly("consultation", "visite");
    assertThat(hidden(second)).containsExactly("imagerie", "visite");

    assertThat(leaks(first)).isEmpty();
    assertThat(leaks(second)).isEmpty();
    assertThat(leaks(second, first)).anyMatch(FormerReleasesTest::tellsTheVisits);
    assertThat(leaks(first, second)).anyMatch(FormerReleasesTest::tellsTheVisits);
  }

  @Test
  void whatAFormerReleaseShowedStaysShownAndWhatItHidStaysHidden() throws IOException {
    Path first = imported("data", tables());
    Path second = imported("data", corrected());

    assertThat(hidden(second)).containsExactly("consultation", "visite");
    assertThat(leaks(second, first)).isEmpty();
    assertThat(leaks(first, second)).isEmpty();
    assertThat(note(second)).isPositive();
  }

  /** The second alone could show consultations, but the sum of the first would tell its visits. */
  @Test
  void whatHasChangedIsHiddenByItsRuleBesideWhatWasHidden() throws IOException {
    Path first = imported("data", tables());
    Path alone = imported("alone", correctedDownwards());
    assertThat(hidden(alone)).containsExactly("imagerie", "visite");
    assertThat(leaks(first, alone)).anyMatch(FormerReleasesTest::tellsTheVisits);

    Path second = imported("data", correctedDownwards());

    assertThat(hidden(second)).containsExactly("consultation", "imagerie", "visite");
    assertThat(leaks(first, second)).isEmpty();
  }

  @Test
  void theSameTablesImportedAgainShowTheSame() {
    Path first = imported("data", tables());

    assertThat(hidden(imported("data", tables()))).isEqualTo(hidden(first));
  }

  private static boolean tellsTheVisits(String leak) {
    return leak.contains("acte « visite », commune 71002") && leak.contains("kind=EXACT, low=1000");
  }

  private static long note(Path release) {
    return Release.open(release)
        .manifest()
        .source("tables")
        .orElseThrow()
        .notes()
        .entrySet()
        .stream()
        .filter(e -> e.getKey().startsWith("déjà montrées"))
        .mapToLong(e -> e.getValue())
        .sum();
  }

  private static List<String> leaks(Path release, Path... others) throws IOException {
    ReleaseAudit audit = ReleaseAudit.of(release, List.of(others)).orElseThrow();
    return audit.report().leaks().stream()
        .map(leak -> audit.cells().name(leak.cell()) + " " + leak)
        .toList();
  }
}
