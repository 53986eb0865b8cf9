package fr.rezone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** GDAL's commands, an independent reader of what we write. */
public final class Gdal {
  private Gdal() {}

  /**
   * What a command says, both streams together; it must succeed. Skips the test where GDAL is not
   * installed, unless {@code CI=true}, where that is a failure.
   */
  public static String run(String command, String... arguments) {
    Path program = Path.of("/usr/bin", command);
    if (!Files.isExecutable(program)) {
      String reason = program + " absent : installer le paquet « gdal-bin »";
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(reason);
      }
      Assumptions.abort(reason);
    }
    List<String> line = new ArrayList<>(List.of(program.toString()));
    line.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Assertions.assertThat(process.waitFor()).as(said).isZero();
      return said;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
