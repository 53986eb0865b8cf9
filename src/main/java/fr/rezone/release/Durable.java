package fr.rezone.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * Has the disk hold what was written before its name says that it is there: a machine that loses
 * power right after a renaming must not wake up with a release full of empty files.
 */
final class Durable {
  private Durable() {}

  /** Every file and folder under a folder, and the folder itself. */
  static void forceAll(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        force(path);
      }
    }
  }

  /**
   * One file, or the names in one folder.
   *
   * @throws IOException if the disk does not take it, which is told here for the first time by some
   *     file systems that are full
   */
  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
