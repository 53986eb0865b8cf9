package fr.rezone.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.Damage;
import fr.rezone.Given;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every input is hostile: whatever the bytes, records or one line, and soon. */
class FuzzTest {
  private static final int ROUNDS = 120;

  /** Nanoseconds for one small file, whatever it holds, on a machine busy with other things. */
  private static final long LONGEST = 2_000_000_000L;

  private static final Path CORPUS = Path.of("src/test/resources/corpus");

  @TempDir private Path folder = Path.of("unset");

  static List<Target> targets() {
    return Target.all();
  }

  @ParameterizedTest
  @MethodSource("targets")
  void aSoundFileAndItsDamagedCopies(Target target) {
    target.feed().feed(folder, target.sample());
    Damage damage = new Damage(target.name().hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = damage.of(target.sample());
      // Official files come packed as often as not; a packed one may be damaged inside or outside.
      boolean packed = round % 5 == 4 && !target.name().equals("APL");
      feed(target, packed ? Given.gzip(latin(bytes)) : bytes, "round " + round);
    }
  }

  /** What once went wrong, or was found by a real fuzzer: one file each. */
  @ParameterizedTest
  @MethodSource("targets")
  void theSavedCorpus(Target target) throws IOException {
    Path saved = CORPUS.resolve(target.name());
    if (!Files.isDirectory(saved)) {
      return;
    }
    try (Stream<Path> files = Files.list(saved)) {
      for (Path file : files.sorted().toList()) {
        feed(target, Files.readAllBytes(file), file.toString());
      }
    }
  }

  private void feed(Target target, byte[] bytes, String what) {
    long start = System.nanoTime();
    try {
      target.feed().feed(folder, bytes);
    } catch (RuntimeException | Error e) {
      Path kept =
          Path.of(
              "target",
              "fuzz",
              target.name() + "-" + Integer.toHexString(java.util.Arrays.hashCode(bytes)));
      Given.file(Path.of("target", "fuzz"), kept.getFileName().toString(), bytes);
      throw new AssertionError(target + ", " + what + ", kept in " + kept, e);
    }
    assertThat(System.nanoTime() - start).as("%s, %s", target, what).isLessThan(LONGEST);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
