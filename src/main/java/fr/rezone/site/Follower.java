package fr.rezone.site;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.load.CatalogueException;
import fr.rezone.release.Release;
import fr.rezone.release.ReleaseException;
import fr.rezone.release.ReleaseFolder;
import fr.rezone.release.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows the data folder and the operator's aids while the site runs: what changes there is
 * verified, loaded beside what is shown, then shown in its place. What is refused is told by {@code
 * /health} and in the log, and what was shown stays.
 *
 * <p>It looks rather than listens: file events do not cross network volumes. One thread of its own.
 */
public final class Follower implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Follower.class.getName());

  private final SiteServer server;
  private final @Nullable ReleaseFolder releases;
  private final @Nullable Path aids;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("suivi").daemon().factory());

  /**
   * What was last looked at, shown or refused: a refused one is not tried again until it changes.
   */
  private String releaseSeen;

  private String aidsSeen;
  private final UpdateCounts counts = new UpdateCounts();
  private String releaseTrouble = "";
  private String filesTrouble = "";
  private boolean filesChecked;
  private String aidsTrouble = "";

  private Follower(SiteServer server, @Nullable ReleaseFolder releases, @Nullable Path aids) {
    this.server = server;
    this.releases = releases;
    this.aids = aids;
    this.releaseSeen = server.release().manifest().id();
    this.aidsSeen = stamp(aids);
  }

  /**
   * Starts to follow.
   *
   * @param releases null when the site shows one release whatever happens
   * @param aids folder of the operator's aids; null for none
   * @param every how often to look
   */
  public static Follower start(
      SiteServer server, @Nullable ReleaseFolder releases, @Nullable Path aids, Duration every) {
    Follower follower = new Follower(server, releases, aids);
    follower.counts.addTo(server.metrics());
    follower.thread.scheduleWithFixedDelay(
        follower::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    return follower;
  }

  private void look() {
    try {
      checkFiles();
      followRelease();
      followAids();
      server.tell(
          Stream.of(releaseTrouble, filesTrouble, aidsTrouble)
              .filter(text -> !text.isEmpty())
              .toList());
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, "suivi des données : tour manqué", e);
    }
  }

  /**
   * What the site loads was checked when it started. What it only hands over (GeoPackage, exports)
   * is checked here once, so that no start waits for it.
   */
  private void checkFiles() {
    if (filesChecked) {
      return;
    }
    filesChecked = true;
    String id = server.release().manifest().id();
    try {
      List<String> faults = Verification.faults(server.release().folder());
      if (!faults.isEmpty()) {
        damaged(id, String.join(" ; ", faults));
      }
    } catch (ReleaseException e) {
      damaged(id, String.valueOf(e.getMessage()));
    }
  }

  private void damaged(String id, String why) {
    filesTrouble =
        "version « "
            + id
            + " » abîmée depuis son import : "
            + why
            + " ; importer à nouveau, ou en remettre une autre en service";
    LOG.log(System.Logger.Level.ERROR, filesTrouble);
  }

  private void followRelease() {
    if (releases == null) {
      return;
    }
    Optional<Path> current;
    try {
      current = releases.current();
    } catch (ReleaseException | UncheckedIOException e) {
      refuse("current", e.getMessage());
      return;
    }
    String named = current.map(path -> path.getFileName().toString()).orElse(releaseSeen);
    if (named.equals(server.release().manifest().id())) {
      // Also on coming back from a refused one: what is shown needs no second loading.
      releaseSeen = named;
      releaseTrouble = "";
      return;
    }
    if (current.isEmpty() || named.equals(releaseSeen)) {
      return;
    }
    releaseSeen = named;
    take(named, current.get());
  }

  private void take(String named, Path folder) {
    long start = System.nanoTime();
    try {
      List<String> faults = Verification.faults(folder);
      if (!faults.isEmpty()) {
        refuse(named, String.join(" ; ", faults));
        return;
      }
      server.show(Release.open(folder));
      releaseTrouble = "";
      counts.releasesTaken().increment();
      filesTrouble = "";
      LOG.log(
          System.Logger.Level.INFO,
          "version "
              + named
              + " servie, chargée en "
              + (System.nanoTime() - start) / 1_000_000
              + " ms");
    } catch (RuntimeException e) {
      refuse(named, e.getMessage());
    } catch (OutOfMemoryError e) {
      refuse(named, "mémoire insuffisante pour tenir deux versions ; augmenter -Xmx ou redémarrer");
    }
  }

  private void refuse(String named, @Nullable String why) {
    String trouble =
        "version « "
            + named
            + " » refusée : "
            + why
            + " ; la version "
            + server.release().manifest().id()
            + " reste servie";
    if (!trouble.equals(releaseTrouble)) {
      counts.releasesRefused().increment();
      LOG.log(System.Logger.Level.ERROR, trouble);
    }
    releaseTrouble = trouble;
  }

  private void followAids() {
    String stamp = stamp(aids);
    if (aids == null || stamp.equals(aidsSeen)) {
      return;
    }
    aidsSeen = stamp;
    try {
      server.show(AidCatalogue.load(aids));
      aidsTrouble = "";
      counts.aidsTaken().increment();
      LOG.log(System.Logger.Level.INFO, "fiches d’aide de " + aids + " relues");
    } catch (CatalogueException e) {
      counts.aidsRefused().increment();
      List<String> faults = new ArrayList<>();
      e.faults().forEach(fault -> faults.add(fault.toString()));
      aidsTrouble =
          "fiches d’aide refusées : "
              + String.join(" ; ", faults)
              + " ; les précédentes restent en vigueur";
      LOG.log(System.Logger.Level.ERROR, aidsTrouble);
    } catch (RuntimeException e) {
      counts.aidsRefused().increment();
      aidsTrouble =
          "fiches d’aide illisibles : " + e.getMessage() + " ; les précédentes restent en vigueur";
      LOG.log(System.Logger.Level.ERROR, aidsTrouble);
    }
  }

  /** Changes whenever a file of the folder does. */
  private static String stamp(@Nullable Path folder) {
    if (folder == null) {
      return "";
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(Follower::stampOf)
          .collect(Collectors.joining("\n"));
    } catch (IOException | UncheckedIOException e) {
      return "illisible : " + e.getMessage();
    }
  }

  private static String stampOf(Path file) {
    try {
      return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return file + " illisible";
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
