package fr.rezone.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
  private static final int LONGEST_ID = 100;

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
      String id = read(pointer);
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

  /** A pointer is one short line; whatever else lies there is shown by its beginning. */
  private static String read(Path pointer) throws IOException {
    try (InputStream in = Files.newInputStream(pointer)) {
      return new String(in.readNBytes(LONGEST_ID), StandardCharsets.UTF_8).strip();
    }
  }

  /**
   * What lies in the folder.
   *
   * @param sound the releases whose manifest can be read, the oldest first
   * @param broken why each of the others cannot be used, one French line each
   */
  public record Listing(List<Manifest> sound, List<String> broken) {
    public Listing {
      sound = List.copyOf(sound);
      broken = List.copyOf(broken);
    }
  }

  /** All releases, those that cannot be used apart. */
  public Listing listing() {
    List<Manifest> manifests = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    if (Files.isDirectory(releases)) {
      try (DirectoryStream<Path> folders =
          Files.newDirectoryStream(releases, path -> isRelease(path.getFileName().toString()))) {
        for (Path folder : folders) {
          try {
            manifests.add(ManifestFile.read(folder));
          } catch (ReleaseException e) {
            broken.add(String.valueOf(e.getMessage()));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    manifests.sort(Comparator.comparing(Manifest::createdAt));
    broken.sort(null);
    return new Listing(manifests, broken);
  }

  /** Where the release of an id lies, or would. */
  Path release(String id) {
    return releases.resolve(id);
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

  /** Removes a draft that is not to become a release: on a full disk its place is wanted. */
  void discard(Path draft, Throwable why) {
    try {
      if (Files.exists(draft)) {
        delete(draft);
      }
    } catch (IOException e) {
      // The next import tries again.
      why.addSuppressed(e);
    }
  }

  /** Turns a draft that has been verified into a release, in one step, once the disk holds it. */
  Path publish(Path draft, String id) throws IOException {
    Durable.forceAll(draft);
    Path release = Files.move(draft, releases.resolve(id), StandardCopyOption.ATOMIC_MOVE);
    Durable.force(releases);
    return release;
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
      Durable.force(next);
      Files.move(
          next,
          data.resolve("current"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      Durable.force(data);
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

  /** Removes a folder with all that is in it. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
