package fr.rezone.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The data folder: {@code releases/ID} for each release, {@code current} that names the one served,
 * and drafts that become releases by being renamed. At every instant {@code current} names a
 * complete release, or is absent.
 */
public final class ReleaseFolder {
  private static final String DRAFT = "draft-";

  private final Path data;
  private final Path releases;

  public ReleaseFolder(Path data) {
    this.data = data;
    this.releases = data.resolve("releases");
  }

  public Path path() {
    return data;
  }

  /** The release to serve; empty before the first import. */
  public Optional<Path> current() {
    try {
      Path pointer = data.resolve("current");
      if (!Files.exists(pointer)) {
        return Optional.empty();
      }
      String id = Files.readString(pointer).strip();
      if (!isRelease(id)) {
        throw new ReleaseException(
            pointer
                + " : désigne une version absente « "
                + id
                + " » ; y écrire une de celles de releases/");
      }
      return Optional.of(releases.resolve(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All complete releases, the oldest first. */
  public List<Manifest> list() {
    List<Manifest> manifests = new ArrayList<>();
    if (Files.isDirectory(releases)) {
      try (DirectoryStream<Path> folders =
          Files.newDirectoryStream(releases, path -> isRelease(path.getFileName().toString()))) {
        for (Path folder : folders) {
          manifests.add(ManifestFile.read(folder));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    manifests.sort(Comparator.comparing(Manifest::createdAt));
    return List.copyOf(manifests);
  }

  /** An empty folder to write a release in; drafts left by an interrupted import are removed. */
  Path newDraft(String id) throws IOException {
    Files.createDirectories(releases);
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(releases, DRAFT + "*")) {
      for (Path draft : drafts) {
        delete(draft);
      }
    }
    return Files.createDirectory(releases.resolve(DRAFT + id));
  }

  /** Turns a draft that has been verified into a release, in one step. */
  Path publish(Path draft, String id) throws IOException {
    return Files.move(draft, releases.resolve(id), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Makes a release the one that is served, in one step.
   *
   * @throws ReleaseException if there is no such release
   */
  public void makeCurrent(String id) {
    if (!isRelease(id)) {
      throw new ReleaseException(
          "« "
              + id
              + " » : aucune version de ce nom dans "
              + releases
              + " ; voir « ./rezone release list »");
    }
    try {
      Path next = data.resolve("current.next");
      Files.writeString(next, id + "\n");
      Files.move(
          next,
          data.resolve("current"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a complete release has this id: a draft never counts. */
  boolean isRelease(String id) {
    return id.matches("[A-Za-z0-9-]+")
        && !id.startsWith(DRAFT)
        && Files.isDirectory(releases.resolve(id));
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
