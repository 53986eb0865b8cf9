package fr.rezone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.demo.seed.Recipe;
import fr.rezone.release.ReleaseFolder;
import fr.rezone.release.audit.ReleaseAudit;
import fr.rezone.secrecy.AuditReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The region that everybody sees first keeps its secrets, all of them shown to be kept. */
class AttackedDemonstrationTest {
  /** More than this hidden to protect others, for each cell that a rule hides, is too much loss. */
  private static final double MOST_SECONDARY = 1.6;

  @Test
  void nothingHiddenCanBeComputedOrLeftInDoubt(@TempDir Path folder) throws IOException {
    DemoWorld.imported(new Recipe(Recipe.REGION, Recipe.SEED), folder);
    Path release = new ReleaseFolder(folder.resolve("data")).current().orElseThrow();
    AuditReport report = ReleaseAudit.of(release, List.of()).orElseThrow().report();
    assertThat(report.leaks()).isEmpty();
    assertThat(report.passed()).isTrue();
    assertThat(report.sensitive()).isGreaterThan(1_000);
    assertThat(report.hidden() - report.sensitive())
        .isPositive()
        .isLessThan((int) (MOST_SECONDARY * report.sensitive()));
  }
}
