package fr.rezone.cli;

import fr.rezone.release.Importer;
import fr.rezone.release.Manifest;
import fr.rezone.release.ReleaseFolder;
import fr.rezone.source.Catalogue;
import fr.rezone.source.Dataset;
import fr.rezone.source.Downloads;
import fr.rezone.source.Mirror;
import fr.rezone.source.SourceFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./rezone import}: official files to a release that is served from then on. */
@Command(
    name = "import",
    description =
        "Importe les fichiers officiels, en ligne ou d’un dossier, et met la version obtenue en service.",
    mixinStandardHelpOptions = true,
    footer = {"", "Exemple : ./rezone import --sources ../miroir --data /srv/rezone"})
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--sources",
      paramLabel = "DIR",
      description = "Lit les fichiers de ce dossier au lieu de les télécharger.")
  private @Nullable Path sources;

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "ID",
      description = "Ne lit que ces jeux de données, et ceux sans lesquels rien n’est possible.")
  private List<String> only = List.of();

  @Option(
      names = "--offline",
      description = "Ne télécharge rien : reprend les fichiers du dernier import en ligne.")
  private boolean offline;

  @Option(
      names = "--aside",
      description =
          "Laisse en service la version qui l’est : celle obtenue attend d’être regardée, puis « ./rezone release use ID ».")
  private boolean aside;

  @Override
  public Integer call() {
    requireKnown(only);
    Path folder = data.folder();
    ImportConsole progress = new ImportConsole(System.err);
    SourceFolder files;
    if (sources != null) {
      if (!Files.isDirectory(sources)) {
        throw new Misuse.Refused(
            spec.commandLine(), sources + " : dossier absent ; vérifier --sources");
      }
      files = new Mirror(sources);
    } else {
      Downloads downloads = new Downloads(folder.resolve("sources"));
      if (!offline) {
        OnlineSources.download(downloads, only, progress);
      }
      files = downloads;
    }
    Importer importer = new Importer(new ReleaseFolder(folder), progress, Clock.systemUTC());
    Path release =
        (aside ? importer.aside() : importer).importFrom(files, only, Manifest.Kind.OFFICIAL);
    System.err.printf(
        Locale.FRANCE,
        aside
            ? "Fait en %.1f s\u00a0: %s attend. La regarder\u00a0: ./rezone serve --release %2$s%n"
            : "Fait en %.1f s\u00a0: %s est en service.%n",
        progress.elapsed(),
        release);
    return 0;
  }

  private void requireKnown(List<String> ids) {
    List<String> known = Catalogue.load().datasets().stream().map(Dataset::id).toList();
    for (String id : ids) {
      if (!known.contains(id)) {
        throw new Misuse.Refused(
            spec.commandLine(),
            "jeu de données « " + id + " » inconnu ; choisir parmi " + String.join(", ", known));
      }
    }
  }
}
