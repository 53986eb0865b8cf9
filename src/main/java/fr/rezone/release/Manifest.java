package fr.rezone.release;

import fr.rezone.source.Reject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a release is made of: the content of {@code manifest.json}. Immutable.
 *
 * @param format version of the layout of the folder
 * @param id name of the release and of its folder
 * @param kind real or fictitious data
 * @param createdAt when the import ended
 * @param sources every dataset of the catalogue, in its order
 * @param counts how many territories and structures, by French-free keys ({@code communes}, {@code
 *     tvs}…)
 * @param zonings for each profession, by raw label of the table, how many communes and
 *     arrondissements carry it
 * @param checks what was checked on the whole, with the result in French
 * @param files every other file of the folder, those of folders inside by their path with slashes
 */
public record Manifest(
    int format,
    String id,
    Kind kind,
    Instant createdAt,
    List<Source> sources,
    Map<String, Integer> counts,
    Map<String, Map<String, Integer>> zonings,
    List<Check> checks,
    List<FileEntry> files) {
  /** The layout that this version of the application writes and reads. */
  public static final int FORMAT = 2;

  public Manifest {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(createdAt);
    Objects.requireNonNull(counts);
    Objects.requireNonNull(zonings);
    sources = List.copyOf(sources);
    checks = List.copyOf(checks);
    files = List.copyOf(files);
  }

  /** Whether the data describe the country or an invented one. */
  public enum Kind {
    OFFICIAL,
    DEMONSTRATION
  }

  /**
   * One dataset and what became of it.
   *
   * @param file name of the file read, the last one of a series; empty when none was
   * @param bytes its size
   * @param sha256 of the file as found, hexadecimal; of several files, that of their hashes; empty
   *     when none was
   * @param failure why an optional dataset could not be used, French; empty when it was
   * @param rejects refused records, by reason
   * @param notes named counts of repairs and joins
   * @param others the other files of a series, in the order of reading
   */
  public record Source(
      String id,
      String title,
      String producer,
      String page,
      String licence,
      String vintage,
      String limitation,
      String file,
      long bytes,
      String sha256,
      String failure,
      long read,
      long kept,
      List<Rejects> rejects,
      Map<String, Long> notes,
      @Nullable List<FileEntry> others) {
    public Source {
      rejects = List.copyOf(rejects);
      // A release made before there were series says nothing of them.
      others = others == null ? List.of() : List.copyOf(others);
    }

    @Override
    public List<FileEntry> others() {
      return others == null ? List.of() : others;
    }

    /** Whether the dataset is in the release. */
    public boolean wasRead() {
      return failure.isEmpty();
    }
  }

  /** The records refused for one reason; the examples are the first ones. */
  public record Rejects(String reason, long count, List<Reject> examples) {
    public Rejects {
      examples = List.copyOf(examples);
    }
  }

  /** Something that was checked on the joined data. */
  public record Check(String label, boolean passed, String found) {}

  /**
   * One file of the folder.
   *
   * @param name its path with slashes, which never leaves the folder; of a source, its name
   */
  public record FileEntry(String name, long bytes, String sha256) {
    public FileEntry {
      Objects.requireNonNull(sha256);
      if (name.startsWith("/") || List.of(name.split("/", -1)).contains("..")) {
        throw new IllegalArgumentException("not a file of a release: " + name);
      }
    }
  }

  /** The source of an id; empty for an id that is not in the catalogue of that import. */
  public Optional<Source> source(String sourceId) {
    return sources.stream().filter(source -> source.id().equals(sourceId)).findFirst();
  }

  /**
   * Who made a dataset, and of when it is, French: what stands beside a figure.
   *
   * @return empty for a dataset that this import did not read
   */
  public String credit(String sourceId) {
    return source(sourceId)
        .filter(Source::wasRead)
        .map(source -> source.producer() + ", " + source.vintage())
        .orElse("");
  }

  /** A file of the release by its name; empty when this import wrote none. */
  public Optional<FileEntry> file(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }
}
