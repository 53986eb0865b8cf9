package fr.rezone.release;

import static fr.rezone.release.SideBySide.finished;

import fr.rezone.source.Catalogue;
import fr.rezone.source.Dataset;
import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceFolder;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.ZoningRules;
import fr.rezone.text.Typography;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes a release from official files: read, join, compute, write aside, verify, rename, make
 * current. Until the last step the former release stays served; a failure, or the death of the
 * process, leaves it untouched.
 */
public final class Importer {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

  /** What systems say of a full disk, an exhausted quota, a file beyond what is allowed. */
  private static final List<String> FULL =
      List.of("No space left on device", "Disk quota exceeded", "File too large");

  private final ReleaseFolder folder;
  private final ImportProgress progress;
  private final Clock clock;
  private final boolean serving;
  private final Catalogue catalogue = Catalogue.load();

  /** Makes what it imports current. */
  public Importer(ReleaseFolder folder, ImportProgress progress, Clock clock) {
    this(folder, progress, clock, true);
  }

  private Importer(ReleaseFolder folder, ImportProgress progress, Clock clock, boolean serving) {
    this.folder = folder;
    this.progress = progress;
    this.clock = clock;
    this.serving = serving;
  }

  /** The same, which leaves the current release current: what it imports waits to be looked at. */
  public Importer aside() {
    return new Importer(folder, progress, clock, false);
  }

  /**
   * Imports what a folder holds and makes it current, unless it was told to leave it aside.
   *
   * @param wanted datasets to read besides the required ones; empty for all
   * @return the folder of the new release
   * @throws SourceException if a required source is absent or unusable
   * @throws ReleaseException if another import is running, or what was written is not sound
   */
  public Path importFrom(SourceFolder sources, List<String> wanted, Manifest.Kind kind) {
    try {
      Files.createDirectories(folder.path());
      try (FileChannel channel =
              FileChannel.open(
                  folder.path().resolve("import.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = lock(channel)) {
        if (lock == null) {
          throw new ReleaseException(
              folder.path() + " : un autre import est en cours ; attendre qu’il finisse");
        }
        return importLocked(sources, wanted, kind);
      }
    } catch (IOException e) {
      throw unwritable(e);
    } catch (UncheckedIOException e) {
      throw unwritable(Objects.requireNonNullElseGet(e.getCause(), () -> new IOException(e)));
    }
  }

  private UncheckedIOException unwritable(IOException e) {
    String said = String.valueOf(e.getMessage());
    boolean full = FULL.stream().anyMatch(said::contains);
    return new UncheckedIOException(
        Typography.line(
            folder.path()
                + " : écriture impossible ("
                + (full ? "plus de place sur le disque" : said)
                + ") ; vérifier la place et les droits"),
        e);
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      throw new ReleaseException("un autre import est en cours ; attendre qu’il finisse", e);
    }
  }

  private Path importLocked(SourceFolder sources, List<String> wanted, Manifest.Kind kind)
      throws IOException {
    SourceReading reading = new SourceReading(ZoningRules.load());
    Map<String, List<SourceFile>> files = find(sources, wanted, reading);
    try (SideBySide steps = new SideBySide(progress)) {
      // Territories come first: most of the work waits for them, and the other files do not.
      read(SourceReading::isOfLand, files, reading, steps);
      Land land = Land.start(reading, files, steps);
      read(Predicate.not(SourceReading::isOfLand), files, reading, steps);
      Instant now = clock.instant();
      Path draft = folder.newDraft(STAMP.format(now));
      try {
        return write(draft, land, reading, files, kind, now, steps);
      } catch (IOException | RuntimeException | Error e) {
        steps.close();
        folder.discard(draft, e);
        throw e;
      }
    }
  }

  private Path write(
      Path draft,
      Land land,
      SourceReading reading,
      Map<String, List<SourceFile>> files,
      Manifest.Kind kind,
      Instant now,
      SideBySide steps)
      throws IOException {
    Function<Atlas, OperatorTables> operator =
        atlas -> new OperatorTables(atlas, catalogue, reading.reports(), progress, folder);
    ReleaseParts parts =
        ReleaseParts.start(land, reading, operator, catalogue.get("communes").vintage(), steps);
    CompletableFuture<ReleaseWriter.Title> title =
        steps.start(
            () -> {
              ManifestBuilder manifest =
                  new ManifestBuilder(
                      operator.apply(land.atlas().join()).describe(reading.tables()),
                      files,
                      reading.reports(),
                      reading.failures());
              String id = unused(STAMP.format(now) + "-" + manifest.fingerprint());
              return new ReleaseWriter.Title(id, kind, now, manifest);
            },
            parts.tables());
    new ReleaseWriter(draft, steps)
        .start(parts, title, now, reading.addresses())
        .forEach(SideBySide::finished);
    progress.step("Vérification");
    // The disk takes its time: what it need not wait for is done meanwhile.
    CompletableFuture<Void> forced =
        steps.write("Mise à l’abri sur le disque", () -> Durable.forceAll(draft));
    ReleaseWriter.Title of = finished(title);
    ManifestFile.write(
        of.manifest()
            .build(of.id(), kind, now, finished(parts.store()), finished(land.outlines()), draft),
        draft);
    List<String> faults = Verification.faultsOnAllProcessors(draft);
    if (!faults.isEmpty()) {
      throw new ReleaseException(
          draft + " : " + String.join(" ; ", faults) + " ; vérifier le disque");
    }
    finished(forced);
    Path release = folder.publish(draft, of.id());
    if (serving) {
      folder.makeCurrent(of.id());
    }
    return release;
  }

  /** Two imports of the same files within one second are still two releases. */
  private String unused(String id) {
    String unused = id;
    for (int i = 2; folder.isRelease(unused); i++) {
      unused = id + "-" + i;
    }
    return unused;
  }

  /** The files of the datasets to read, in the order of the catalogue. */
  private Map<String, List<SourceFile>> find(
      SourceFolder sources, List<String> wanted, SourceReading reading) {
    for (String id : wanted) {
      if (catalogue.find(id).isEmpty()) {
        throw new ReleaseException(
            "jeu de données « "
                + id
                + " » inconnu ; choisir parmi "
                + String.join(", ", catalogue.datasets().stream().map(Dataset::id).toList()));
      }
    }
    Map<String, List<SourceFile>> files = new LinkedHashMap<>();
    for (Dataset dataset : catalogue.datasets()) {
      if (dataset.required() || wanted.isEmpty() || wanted.contains(dataset.id())) {
        files.put(dataset.id(), sources.findAll(dataset));
      } else {
        reading.leaveOut(dataset);
      }
    }
    return files;
  }

  /**
   * Reads datasets side by side, the largest first, and keeps them in the order of the catalogue.
   */
  private void read(
      Predicate<Dataset> chosen,
      Map<String, List<SourceFile>> files,
      SourceReading reading,
      SideBySide steps) {
    List<Dataset> datasets = files.keySet().stream().map(catalogue::get).filter(chosen).toList();
    Map<Dataset, CompletableFuture<SourceReading.Read>> reads = new HashMap<>();
    for (Dataset dataset : largestFirst(datasets, files)) {
      List<SourceFile> found = files.getOrDefault(dataset.id(), List.of());
      reads.put(dataset, steps.start(() -> reading.read(dataset, found)));
    }
    for (Dataset dataset : datasets) {
      progress.step("Lecture : " + dataset.title());
      reading.keep(finished(Objects.requireNonNull(reads.get(dataset))));
      String failure = reading.failures().get(dataset.id());
      if (failure != null) {
        progress.warn(dataset.title() + " : laissé de côté (" + failure + ")");
      }
    }
  }

  private static List<Dataset> largestFirst(
      List<Dataset> datasets, Map<String, List<SourceFile>> files) {
    return datasets.stream()
        .sorted(
            Comparator.comparingLong(
                dataset ->
                    -files.getOrDefault(dataset.id(), List.of()).stream()
                        .mapToLong(file -> file.path().toFile().length())
                        .sum()))
        .toList();
  }
}
