package fr.rezone.cli;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.load.CatalogueException;
import fr.rezone.demo.seed.Recipe;
import fr.rezone.release.Importer;
import fr.rezone.release.Manifest;
import fr.rezone.release.Release;
import fr.rezone.release.ReleaseFolder;
import fr.rezone.site.SiteServer;
import fr.rezone.site.aid.Simulator;
import fr.rezone.site.http.ServerConfig;
import fr.rezone.source.Mirror;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./rezone serve}: the site, on the release at hand, else on one imported from the mirror at
 * hand, else on the demonstration.
 */
@Command(
    name = "serve",
    description =
        "Sert le site sur la version de données en service ; sans aucune, importe le miroir présent, sinon montre la démonstration.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port d’écoute (défaut : ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--release",
      paramLabel = "DIR",
      description = "Version à servir, au lieu de celle en service.")
  private @Nullable Path release;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Dossier des données (défaut : data/, ou $$REZONE_DATA).")
  private @Nullable Path data;

  @Option(
      names = "--aids",
      paramLabel = "DIR",
      description = "Dossier de fiches d’aide à ajouter à celles de l’application.")
  private @Nullable Path aids;

  @Override
  public Integer call() throws IOException, InterruptedException {
    long start = System.nanoTime();
    if (port < 0 || port > HIGHEST_PORT) {
      throw new Misuse.Refused(
          spec.commandLine(), "le port " + port + " n’existe pas ; en donner un de 0 à 65535");
    }
    // Rules and data have nothing to do with each other: read on two processors, they start sooner.
    CompletableFuture<AidCatalogue> loading =
        CompletableFuture.supplyAsync(
            () -> aids == null ? AidCatalogue.load() : AidCatalogue.load(aids));
    Release opened = Release.open(release == null ? atHand() : release);
    AidCatalogue catalogue;
    try {
      catalogue = loading.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof CatalogueException faulty) {
        faulty.faults().forEach(System.err::println);
        return Main.FAULT;
      }
      throw e;
    }
    try (SiteServer server =
        SiteServer.start(
            opened, ServerConfig.onPort(port), catalogue, Clock.system(Simulator.PARIS))) {
      System.err.printf(
          Locale.FRANCE,
          "Rézone est prêt en %.1f s : http://localhost:%d (version %s)%n",
          (System.nanoTime() - start) / 1e9,
          server.port(),
          opened.manifest().id());
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    server.close();
                    stopped.countDown();
                  }));
      stopped.await();
    }
    return 0;
  }

  private Path atHand() {
    ReleaseFolder folder = new ReleaseFolder(data == null ? Folders.data() : data);
    Optional<Path> current = folder.current();
    if (current.isPresent()) {
      return current.get();
    }
    Optional<Path> mirror = Folders.mirror();
    if (mirror.isEmpty()) {
      System.err.println(
          "Aucune donnée ici : voici la démonstration, une région inventée. Pour les données réelles : ./rezone import");
      return DemoRelease.make(
          new Recipe(Recipe.REGION, Recipe.SEED), folder, new ImportConsole(System.err));
    }
    System.err.println("Aucune version de données : import de " + mirror.get());
    return new Importer(folder, new ImportConsole(System.err), Clock.systemUTC())
        .importFrom(new Mirror(mirror.get()), List.of(), Manifest.Kind.OFFICIAL);
  }
}
