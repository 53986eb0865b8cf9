package fr.rezone.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a coverage-guided fuzzer enters: Jazzer calls it with bytes of its making, millions of
 * times. Which target it feeds is told by the system property {@code rezone.fuzz}; see {@code
 * docs/fuzzing.md}. It needs nothing of Jazzer to compile.
 */
public final class JazzerEntry {
  private static final Target TARGET = Target.named(System.getProperty("rezone.fuzz", "FINESS"));
  private static final Path FOLDER = folder();

  private JazzerEntry() {}

  private static Path folder() {
    try {
      return Files.createTempDirectory("rezone-fuzz");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Jazzer calls; whatever it throws is a finding. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    TARGET.feed().feed(FOLDER, bytes);
  }

  /**
   * Writes the sample of each target as the first file of its corpus, for a fuzzer to start from.
   */
  public static void main(String[] args) throws IOException {
    for (Target target : Target.all()) {
      Path folder = Files.createDirectories(Path.of(args[0]).resolve(target.name()));
      Files.write(folder.resolve("exemple"), target.sample());
    }
  }
}
