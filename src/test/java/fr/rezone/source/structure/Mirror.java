package fr.rezone.source.structure;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import fr.rezone.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The mirror of real files, for tests that need it: skipped with the reason where it is absent,
 * failed under CI.
 */
public final class Mirror {
  private Mirror() {}

  public static SourceFile file(String datasetId, String relative) {
    String chosen = System.getenv("REZONE_SOURCES");
    Path path = Path.of(chosen == null ? "../shared/sources" : chosen).resolve(relative);
    if (!Files.isReadable(path)) {
      String reason = "Miroir absent : " + path + " (le placer là ou définir REZONE_SOURCES)";
      if ("true".equals(System.getenv("CI"))) {
        fail(reason);
      }
      abort(reason);
    }
    return new SourceFile(datasetId, path);
  }

  public static SourceFile finess() {
    return file("finess", "finess/finess-structures-journalier-20260131.json.gz");
  }

  public static SourceFile sae() {
    return file("sae", "sae/sae-2023-etablissements.csv.gz");
  }

  public static SourceFile ehpad() {
    return file("ehpad", "ehpad/ehpad-2022.csv");
  }
}
