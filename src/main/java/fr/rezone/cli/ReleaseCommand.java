package fr.rezone.cli;

import fr.rezone.release.Difference;
import fr.rezone.release.Manifest;
import fr.rezone.release.ReleaseException;
import fr.rezone.release.ReleaseFolder;
import fr.rezone.release.Verification;
import fr.rezone.release.store.Store;
import fr.rezone.text.Typography;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./rezone release list | verify DIR | diff A B | use ID}. */
@Command(
    name = "release",
    description = "Liste, vérifie, compare les versions de données, ou en remet une en service.",
    mixinStandardHelpOptions = true)
final class ReleaseCommand implements Runnable {
  private static final int MOST_SHOWN = 20;

  @Spec private CommandSpec spec;

  @Mixin private DataOption data = new DataOption();

  ReleaseCommand() {
    spec = CommandSpec.create();
  }

  private ReleaseFolder folder() {
    return data.releases();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  @Override
  public void run() {
    spec.commandLine().usage(out());
  }

  @Command(
      mixinStandardHelpOptions = true,
      description =
          "Les versions présentes, la plus ancienne d’abord ; * marque celle qui est servie. Celles qui sont abîmées sont dites à part.")
  int list() {
    ReleaseFolder.Listing listing = folder().listing();
    List<String> faults = new ArrayList<>(listing.broken());
    String current = "";
    try {
      current = folder().current().map(path -> path.getFileName().toString()).orElse("");
    } catch (ReleaseException e) {
      faults.add(String.valueOf(e.getMessage()));
    }
    for (Manifest manifest : listing.sound()) {
      boolean served = current.equals(manifest.id());
      out()
          .printf(
              "%s %s  %s territoires, %s communes, %s%n",
              served ? "*" : " ",
              manifest.id(),
              manifest.counts().get("tvs"),
              manifest.counts().get("communes"),
              manifest.source("zonages").map(Manifest.Source::vintage).orElse(""));
    }
    faults.forEach(fault -> spec.commandLine().getErr().println(Typography.sentence(fault)));
    if (listing.sound().isEmpty()) {
      out().println("Aucune version dans " + folder().path() + " ; lancer « ./rezone import ».");
    }
    return faults.isEmpty() ? 0 : Main.FAULT;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Vérifie qu’une version est telle que l’import l’a écrite.")
  int verify(@Parameters(paramLabel = "DIR") Path release) {
    List<String> faults = Verification.faults(locate(release));
    faults.forEach(fault -> out().println(Typography.sentence(fault)));
    if (faults.isEmpty()) {
      out().println(Typography.sentence(release + " : intacte"));
    }
    return faults.isEmpty() ? 0 : Main.FAULT;
  }

  @Command(mixinStandardHelpOptions = true, description = "Ce qui change d’une version à l’autre.")
  int diff(@Parameters(paramLabel = "A") Path before, @Parameters(paramLabel = "B") Path after)
      throws IOException {
    Difference difference =
        Difference.between(
            Store.read(intact(before).resolve(Store.FILE)),
            Store.read(intact(after).resolve(Store.FILE)));
    out()
        .println(
            "Niveaux changés : "
                + difference.levels().size()
                + " (commune et profession), "
                + LevelText.population(difference.levels())
                + " habitants concernés");
    LevelText.moves(difference.levels()).forEach(line -> out().println("  " + line));
    print(difference.levels().stream().map(LevelText::line).toList());
    out().println("Quartiers prioritaires changés : " + difference.quartiers().size());
    print(difference.quartiers().stream().map(LevelText::line).toList());
    if (!difference.totals().isEmpty()) {
      out().println("France, par profession et niveau (communes ; habitants)");
      difference.totals().stream().map(LevelText::line).forEach(line -> out().println("  " + line));
    }
    out().println("Territoires changés : " + difference.territories().size());
    print(
        difference.territories().stream()
            .map(c -> c.level().id() + " " + c.code() + " " + c.name() + " : " + c.change())
            .toList());
    out().println("Chiffres changés : " + difference.figures().size() + " (indicateur et niveau)");
    print(
        difference.figures().stream()
            .map(
                c ->
                    c.indicator()
                        + " ("
                        + c.level().id()
                        + ") : "
                        + c.moved()
                        + " ; "
                        + c.example())
            .toList());
    return 0;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Met une version en service : pour revenir en arrière.")
  int use(@Parameters(paramLabel = "ID") String id) {
    if (!id.matches("[A-Za-z0-9-]+")) {
      throw unknown(id);
    }
    intact(Path.of(id));
    folder().makeCurrent(id);
    out().println(id + " est en service");
    return 0;
  }

  private void print(List<String> lines) {
    lines.stream().limit(MOST_SHOWN).forEach(line -> out().println("    " + line));
    if (lines.size() > MOST_SHOWN) {
      out().println("    et " + (lines.size() - MOST_SHOWN) + " autres");
    }
  }

  /** A folder, or the id of a release of the data folder. */
  private Path locate(Path given) {
    Path named = folder().path().resolve("releases").resolve(given);
    if (Files.isDirectory(given)) {
      return given;
    }
    if (given.getNameCount() == 1 && Files.isDirectory(named)) {
      return named;
    }
    throw unknown(given.toString());
  }

  private Misuse.Refused unknown(String given) {
    return new Misuse.Refused(
        spec.commandLine(),
        given + " : ni un dossier ni une version présente ; voir « ./rezone release list »");
  }

  /** The folder of a release that is as its import wrote it. */
  private Path intact(Path given) {
    Path release = locate(given);
    List<String> faults = Verification.faults(release);
    if (!faults.isEmpty()) {
      throw new ReleaseException(
          release + " : version abîmée (" + faults.getFirst() + ") ; importer à nouveau");
    }
    return release;
  }
}
