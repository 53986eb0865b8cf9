package fr.rezone.cli;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.load.CatalogueException;
import fr.rezone.aid.question.Question;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code aids}: checks and lists the catalogue of aids. Exit codes: 0 done, 1 the catalogue has
 * faults.
 */
@Command(
    name = "aids",
    mixinStandardHelpOptions = true,
    description = "Vérifie et montre le catalogue des aides.",
    synopsisSubcommandLabel = "COMMANDE")
public final class AidsCommand implements Callable<Integer> {
  private static final int FAULTS = 1;
  private static final int USAGE = 2;
  private static final int ENVIRONMENT = 3;
  private static final long SETTLE_MILLIS = 200;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    commandLine()
        .getErr()
        .println("commande manquante\u00a0; écrire aids check, aids list ou aids questions");
    return USAGE;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Vérifie les fiches et dit toutes les fautes, avec fichier et ligne.")
  Integer check(
      @Parameters(
              arity = "0..1",
              paramLabel = "DOSSIER",
              description =
                  "Fiches à ajouter à celles de l’application, ou catalogue entier s’il a un questions.yml.")
          @Nullable Path folder,
      @Option(
              names = "--watch",
              description = "Recommence à chaque changement du dossier, jusqu’à Ctrl-C.")
          boolean watch) {
    int code = check(folder);
    if (!watch) {
      return code;
    }
    if (folder == null) {
      commandLine()
          .getErr()
          .println("--watch demande un dossier\u00a0; écrire aids check DOSSIER --watch");
      return USAGE;
    }
    return watch(folder);
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Liste les aides.")
  Integer list(@Parameters(arity = "0..1", paramLabel = "DOSSIER") @Nullable Path folder) {
    return withCatalogue(
        folder,
        catalogue ->
            catalogue
                .aids()
                .forEach(
                    aid ->
                        commandLine()
                            .getOut()
                            .println(aid.id() + "\t" + aid.title() + "\t" + aid.file())));
  }

  @Command(
      name = "questions",
      mixinStandardHelpOptions = true,
      description = "Liste les clés que les fiches et --answers peuvent employer.")
  Integer questions(@Parameters(arity = "0..1", paramLabel = "DOSSIER") @Nullable Path folder) {
    return withCatalogue(
        folder,
        catalogue -> {
          for (Question question : catalogue.questions().questions()) {
            commandLine()
                .getOut()
                .println(
                    question.key() + "\t" + question.type().allowed() + "\t" + question.text());
          }
        });
  }

  private int check(@Nullable Path folder) {
    return withCatalogue(
        folder,
        catalogue ->
            commandLine()
                .getOut()
                .println(
                    catalogue.aids().size()
                        + " fiches, "
                        + catalogue.content().parameters().size()
                        + " paramètres, "
                        + catalogue.questions().size()
                        + " questions\u00a0: aucune faute (empreinte "
                        + catalogue.hash().substring(0, 12)
                        + ")"));
  }

  private int withCatalogue(
      @Nullable Path folder, java.util.function.Consumer<AidCatalogue> action) {
    try {
      action.accept(folder == null ? AidCatalogue.load() : AidCatalogue.load(folder));
      commandLine().getOut().flush();
      return 0;
    } catch (CatalogueException e) {
      PrintWriter err = commandLine().getErr();
      e.faults().forEach(err::println);
      err.println(e.faults().size() + (e.faults().size() > 1 ? " fautes" : " faute"));
      err.flush();
      return FAULTS;
    }
  }

  private int watch(Path folder) {
    try (WatchService service = folder.getFileSystem().newWatchService()) {
      folder.register(
          service,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
      while (true) {
        WatchKey key = service.take();
        // Editors write a file in several steps: wait for them to finish.
        TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
        key.pollEvents();
        key.reset();
        check(folder);
      }
    } catch (IOException e) {
      commandLine()
          .getErr()
          .println(
              folder
                  + "\u00a0: surveillance impossible ("
                  + e.getMessage()
                  + ")\u00a0; vérifier le dossier");
      return ENVIRONMENT;
    } catch (InterruptedException | ClosedWatchServiceException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("the command is run by picocli");
    }
    return spec.commandLine();
  }
}
