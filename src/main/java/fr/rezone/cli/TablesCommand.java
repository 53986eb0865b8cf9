package fr.rezone.cli;

import fr.rezone.release.AtlasReading;
import fr.rezone.release.OperatorTables;
import fr.rezone.release.ReleaseException;
import fr.rezone.source.Mirror;
import fr.rezone.source.table.MeasureCatalogue;
import fr.rezone.source.table.TableException;
import fr.rezone.source.table.TableReader;
import fr.rezone.source.table.TableTemplate;
import fr.rezone.text.Typography;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./rezone tables check DIR | template DIR}: an operator's own tables. */
@Command(
    name = "tables",
    description = "Vérifie les tables d’un opérateur, ou en écrit un modèle vide.",
    mixinStandardHelpOptions = true)
final class TablesCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(out());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  @Command(
      mixinStandardHelpOptions = true,
      description =
          "Vérifie tout et dit toutes les fautes : fichier, ligne, colonne, ce qu’il faut y mettre.")
  int check(
      @Parameters(paramLabel = "DIR", description = "Dossier de datapackage.json.") Path folder,
      @Option(
              names = "--sources",
              paramLabel = "DIR",
              description =
                  "Fichiers officiels dont prendre les codes (défaut : ceux qui entourent DIR, sinon la version en service).")
          @Nullable Path sources,
      @Mixin DataOption data)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new Misuse.Refused(spec.commandLine(), folder + " : dossier absent ; vérifier DIR");
    }
    AtlasReading known = territories(folder, sources, data);
    try {
      TableReader.Tables tables =
          OperatorTables.check(folder, known.atlas(), known.communesVintage());
      out()
          .println(
              Typography.sentence(
                  "Tables sans faute : "
                      + tables.rows().size()
                      + " lignes, "
                      + tables.rows().columns().size()
                      + " séries ; « ./rezone import --sources » les prend dans le sous-dossier tables/"));
      return 0;
    } catch (TableException e) {
      e.faults().forEach(fault -> out().println(fault.text()));
      if (e.count() > e.faults().size()) {
        out()
            .println(
                Typography.sentence("et " + (e.count() - e.faults().size()) + " autres fautes"));
      }
      out().println(Typography.sentence(e.count() + (e.count() == 1 ? " faute" : " fautes")));
      return Main.FAULT;
    }
  }

  private AtlasReading territories(Path folder, @Nullable Path sources, DataOption data)
      throws IOException {
    Optional<Path> around =
        Optional.ofNullable(folder.toAbsolutePath().normalize().getParent())
            .filter(parent -> Files.isDirectory(parent.resolve("cog")));
    if (sources != null || around.isPresent()) {
      return AtlasReading.of(new Mirror(sources != null ? sources : around.get()));
    }
    Optional<Path> current = data.releases().current();
    if (current.isPresent()) {
      return AtlasReading.ofRelease(current.get());
    }
    return AtlasReading.of(
        new Mirror(
            Folders.mirror()
                .orElseThrow(
                    () ->
                        new ReleaseException(
                            "aucun code géographique pour vérifier les tables ; donner --sources, ou lancer « ./rezone import »"))));
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Écrit datapackage.json et des tables vides ; ne remplace aucun fichier.")
  int template(
      @Parameters(paramLabel = "DIR", description = "Dossier à créer ou compléter.") Path folder)
      throws IOException {
    try {
      TableTemplate.write(folder, MeasureCatalogue.load(), OperatorTables.cog(), LocalDate.now());
    } catch (FileAlreadyExistsException e) {
      throw new Misuse.Refused(
          spec.commandLine(), e.getFile() + " : existe déjà ; choisir un autre dossier");
    }
    out()
        .println(
            Typography.sentence(folder + " : modèle écrit ; docs/tables-operateur.md l’explique"));
    return 0;
  }
}
