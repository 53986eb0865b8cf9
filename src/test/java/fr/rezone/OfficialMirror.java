package fr.rezone;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The mirror of real files: {@code $REZONE_SOURCES}, else {@code ../shared/sources}. */
public final class OfficialMirror {
  private OfficialMirror() {}

  /** Skips the test where there is no mirror, with the reason; under CI that is a failure. */
  public static Path folder() {
    String given = System.getenv("REZONE_SOURCES");
    Path folder = Path.of(given == null ? "../shared/sources" : given);
    if (!Files.isDirectory(folder)) {
      String reason =
          "Miroir des fichiers officiels absent : " + folder + " ; le désigner par REZONE_SOURCES";
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(reason);
      }
      Assumptions.abort(reason);
    }
    return folder;
  }
}
