package fr.rezone.cli;

import fr.rezone.demo.file.Demonstration;
import fr.rezone.demo.seed.Recipe;
import fr.rezone.release.ReleaseFolder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./rezone demo}: a fictitious region, generated, imported and served from then on. */
@Command(
    name = "demo",
    description =
        "Génère une région fictive, l’importe comme les fichiers officiels et la met en service.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Tout y est inventé. Pour les données réelles : ./rezone import",
      "Exemple : ./rezone demo --communes 35000 --sources /tmp/pays"
    })
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--communes",
      paramLabel = "N",
      defaultValue = "" + Recipe.REGION,
      description =
          "Nombre de communes, de 40 à 150000, quatre pays (défaut : ${DEFAULT-VALUE}, une région).")
  private int communes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "" + Recipe.SEED,
      description = "Graine : la même redonne la même région (défaut : ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--sources",
      paramLabel = "DIR",
      description = "Écrit seulement les fichiers, dans ce dossier, sans les importer.")
  private @Nullable Path sources;

  @Override
  public Integer call() {
    if (communes < Recipe.FEWEST || communes > Recipe.MOST) {
      throw new Misuse.Refused(
          spec.commandLine(),
          "--communes "
              + communes
              + " : donner un nombre de "
              + Recipe.FEWEST
              + " à "
              + Recipe.MOST);
    }
    if (sources != null && data.isGiven()) {
      throw new Misuse.Refused(
          spec.commandLine(),
          "--sources n’écrit que des fichiers et --data est le dossier de l’import ; donner l’un ou l’autre");
    }
    ImportConsole progress = new ImportConsole(System.err);
    Recipe recipe = new Recipe(communes, seed);
    if (sources != null) {
      requireFree(sources);
      Demonstration.Written written = DemoRelease.write(recipe, sources, progress);
      System.err.printf(
          Locale.FRANCE,
          "Fait en %.1f s : %,d communes, %,d habitants et %,d lignes de tables d’indicateurs, tous inventés, dans %s%n",
          progress.elapsed(),
          written.communes(),
          written.inhabitants(),
          written.cells(),
          sources);
      return 0;
    }
    Path folder = data.folder();
    requireFree(DemoRelease.sources(folder));
    Path release = DemoRelease.make(recipe, new ReleaseFolder(folder), progress);
    System.err.printf(
        Locale.FRANCE,
        "Fait en %.1f s : %s est en service. Ses données sont fictives.%n",
        progress.elapsed(),
        release);
    return 0;
  }

  private void requireFree(Path folder) {
    if (!Demonstration.isFree(folder)) {
      throw new Misuse.Refused(
          spec.commandLine(),
          folder + " contient déjà autre chose qu’une démonstration ; désigner un dossier vide");
    }
  }
}
