package fr.rezone.cli;

import fr.rezone.release.Importer;
import fr.rezone.release.Manifest;
import fr.rezone.release.ReleaseException;
import fr.rezone.release.ReleaseFolder;
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
import picocli.CommandLine.Option;

/** {@code ./rezone import}: official files to a release that is served from then on. */
@Command(
    name = "import",
    description =
        "Importe les fichiers officiels, en ligne ou d’un dossier, et met la version obtenue en service.",
    mixinStandardHelpOptions = true,
    footer = {"", "Exemple : ./rezone import --sources ../miroir --data /srv/rezone"})
final class ImportCommand implements Callable<Integer> {
  @Option(
      names = "--sources",
      paramLabel = "DIR",
      description = "Lit les fichiers de ce dossier au lieu de les télécharger.")
  private @Nullable Path sources;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Dossier des données (défaut : data/, ou $$REZONE_DATA).")
  private @Nullable Path data;

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

  @Override
  public Integer call() {
    Path folder = data == null ? Folders.data() : data;
    ImportConsole progress = new ImportConsole(System.err);
    SourceFolder files;
    if (sources != null) {
      if (!Files.isDirectory(sources)) {
        throw new ReleaseException(sources + " : dossier absent ; vérifier --sources");
      }
      files = new Mirror(sources);
    } else {
      Downloads downloads = new Downloads(folder.resolve("sources"));
      if (!offline) {
        OnlineSources.download(downloads, only, progress);
      }
      files = downloads;
    }
    Path release =
        new Importer(new ReleaseFolder(folder), progress, Clock.systemUTC())
            .importFrom(files, only, Manifest.Kind.OFFICIAL);
    System.err.printf(
        Locale.FRANCE, "Fait en %.1f s : %s est en service.%n", progress.elapsed(), release);
    return 0;
  }
}
