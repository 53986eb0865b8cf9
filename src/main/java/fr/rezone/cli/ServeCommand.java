package fr.rezone.cli;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.load.CatalogueException;
import fr.rezone.demo.seed.Recipe;
import fr.rezone.release.Importer;
import fr.rezone.release.Manifest;
import fr.rezone.release.Release;
import fr.rezone.release.ReleaseFolder;
import fr.rezone.site.Follower;
import fr.rezone.site.SiteServer;
import fr.rezone.site.SiteSettings;
import fr.rezone.site.http.AccessLog;
import fr.rezone.site.http.ServerConfig;
import fr.rezone.site.operator.Operator;
import fr.rezone.source.Mirror;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  /** How soon a new release, or corrected rules, are taken up. */
  private static final Duration LOOKS = Duration.ofSeconds(2);

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

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--aids",
      paramLabel = "DIR",
      description = "Dossier de fiches d’aide à ajouter à celles de l’application.")
  private @Nullable Path aids;

  @Option(
      names = "--access-log",
      description =
          "Écrit sur la sortie standard une ligne JSON par réponse, sans adresse ni question posée.")
  private boolean accessLog;

  @Option(
      names = "--operator",
      paramLabel = "DIR",
      description =
          "Dossier de l’exploitant : mentions légales, contacts, permanences (voir docs/exploitant.md).")
  private @Nullable Path operator;

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
    LogLines.install();
    ReleaseFolder folder = data.releases();
    Release opened = Release.open(release == null ? atHand(folder) : release);
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
    try (SiteServer server = SiteServer.start(opened, catalogue, settings());
        Follower _ = Follower.start(server, release == null ? folder : null, aids, LOOKS)) {
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

  private SiteSettings settings() {
    SiteSettings settings = SiteSettings.of(ServerConfig.onPort(port));
    SiteSettings logged = accessLog ? settings.with(AccessLog.to(standardOutput())) : settings;
    return operator == null ? logged : logged.with(Operator.load(operator));
  }

  private static Writer standardOutput() {
    return new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8);
  }

  private static Path atHand(ReleaseFolder folder) {
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
