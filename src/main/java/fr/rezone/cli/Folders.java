package fr.rezone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where things lie when no option says it. */
final class Folders {
  private Folders() {}

  /** The project: where the launcher is, else the working folder. */
  static Path home() {
    return Path.of(Optional.ofNullable(System.getenv("REZONE_HOME")).orElse("."));
  }

  /** Releases and downloads. */
  static Path data() {
    return Optional.ofNullable(System.getenv("REZONE_DATA"))
        .map(Path::of)
        .orElseGet(() -> home().resolve("data"));
  }

  /**
   * A mirror at hand: {@code $REZONE_SOURCES}, else {@code sources/}, else {@code
   * ../shared/sources}.
   */
  static Optional<Path> mirror() {
    return Stream.concat(
            Stream.ofNullable(System.getenv("REZONE_SOURCES")).map(Path::of),
            Stream.of(home().resolve("sources"), home().resolve("../shared/sources")))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
