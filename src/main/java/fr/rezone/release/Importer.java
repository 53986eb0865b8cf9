package fr.rezone.release;

import fr.rezone.indicator.Figures;
import fr.rezone.indicator.IndicatorCatalogue;
import fr.rezone.indicator.OpenFigures;
import fr.rezone.release.address.AddressBook;
import fr.rezone.release.store.Store;
import fr.rezone.source.Catalogue;
import fr.rezone.source.Dataset;
import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceFolder;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import fr.rezone.territory.ZoningRules;
import fr.rezone.territory.around.Centres;
import fr.rezone.territory.around.NearestStructures;
import fr.rezone.territory.outline.Locator;
import fr.rezone.territory.outline.Outline;
import fr.rezone.territory.outline.Outlines;
import fr.rezone.territory.structure.StructureKinds;
import fr.rezone.territory.structure.StructureMerger;
import fr.rezone.territory.structure.Structures;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    Map<String, List<SourceFile>> files = new HashMap<>();
    SourceReading reading = read(sources, wanted, files);
    progress.step("Rapprochement des communes, territoires et zonages");
    Atlas atlas = reading.atlas().build(reading.reports());
    reading.zoningVintage(ZoningVintage.of(atlas.history().tables()));
    progress.step("Contours des territoires");
    Outlines outlines =
        OutlineJoin.join(reading.outlines(), reading.quartierOutlines(), atlas, reading.reports());
    Completeness.require(atlas, outlines, files);
    progress.step("Structures");
    // Paris, Lyon and Marseille as a whole would hide their arrondissements.
    Locator locator = outlines.locator(Level.COMMUNE);
    Predicate<String> undivided = code -> !atlas.communes().get(code).divided();
    StructureKinds kinds = StructureKinds.load();
    Structures structures =
        reading.structures(
            new StructureMerger(
                kinds,
                atlas.recoding()::find,
                point -> locator.find(point.lon(), point.lat(), undivided)));
    progress.step("Chiffres clés");
    Figures open =
        OpenFigures.compute(
            IndicatorCatalogue.load(),
            atlas,
            reading.data(),
            reading.reports(),
            catalogue.get("communes").vintage());
    OperatorTables tables =
        new OperatorTables(atlas, catalogue, reading.reports(), progress, folder);
    Figures figures = reading.tables().map(tables::read).map(open::with).orElse(open);
    progress.step("Structures les plus proches");
    Function<String, Optional<Outline>> communes = code -> outlines.find(Level.COMMUNE, code);
    NearestStructures nearest =
        NearestStructures.compute(
            Centres.of(atlas, communes),
            structures,
            code -> communes.apply(code).map(Centres::point),
            kinds.all());
    Store store =
        new Store(
            atlas,
            figures,
            structures,
            nearest,
            reading.travelTimes().recoded(atlas.recoding()::find));
    Instant now = clock.instant();
    ManifestBuilder manifest =
        new ManifestBuilder(
            tables.describe(reading.tables()), files, reading.reports(), reading.failures());
    String id = unused(STAMP.format(now) + "-" + manifest.fingerprint());
    Path draft = folder.newDraft(id);
    try {
      new ReleaseWriter(draft, progress).write(store, outlines, id, kind, now, manifest.sources());
      if (!reading.addresses().isEmpty()) {
        reading.addresses().write(draft.resolve(AddressBook.FILE));
      }
      progress.step("Vérification");
      ManifestFile.write(manifest.build(id, kind, now, store, outlines, draft), draft);
      List<String> faults = Verification.faults(draft);
      if (!faults.isEmpty()) {
        throw new ReleaseException(
            draft + " : " + String.join(" ; ", faults) + " ; vérifier le disque");
      }
      Path release = folder.publish(draft, id);
      if (serving) {
        folder.makeCurrent(id);
      }
      return release;
    } catch (IOException | RuntimeException | Error e) {
      folder.discard(draft, e);
      throw e;
    }
  }

  /** Two imports of the same files within one second are still two releases. */
  private String unused(String id) {
    String unused = id;
    for (int i = 2; folder.isRelease(unused); i++) {
      unused = id + "-" + i;
    }
    return unused;
  }

  private SourceReading read(
      SourceFolder sources, List<String> wanted, Map<String, List<SourceFile>> files) {
    for (String id : wanted) {
      if (catalogue.find(id).isEmpty()) {
        throw new ReleaseException(
            "jeu de données « "
                + id
                + " » inconnu ; choisir parmi "
                + String.join(", ", catalogue.datasets().stream().map(Dataset::id).toList()));
      }
    }
    SourceReading reading = new SourceReading(ZoningRules.load());
    Map<Dataset, CompletableFuture<SourceReading.Read>> reads = new LinkedHashMap<>();
    for (Dataset dataset : catalogue.datasets()) {
      if (!dataset.required() && !wanted.isEmpty() && !wanted.contains(dataset.id())) {
        reading.leaveOut(dataset);
        continue;
      }
      List<SourceFile> found = sources.findAll(dataset);
      files.put(dataset.id(), found);
      reads.put(dataset, CompletableFuture.supplyAsync(() -> reading.read(dataset, found)));
    }
    reads.forEach(
        (dataset, read) -> {
          progress.step("Lecture : " + dataset.title());
          reading.keep(finished(read));
          String failure = reading.failures().get(dataset.id());
          if (failure != null) {
            progress.warn(dataset.title() + " : laissé de côté (" + failure + ")");
          }
        });
    return reading;
  }

  private static SourceReading.Read finished(CompletableFuture<SourceReading.Read> read) {
    try {
      return read.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }
}
