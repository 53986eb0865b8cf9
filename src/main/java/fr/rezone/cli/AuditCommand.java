package fr.rezone.cli;

import fr.rezone.release.Manifest;
import fr.rezone.release.ReleaseException;
import fr.rezone.release.ReleaseFolder;
import fr.rezone.release.Verification;
import fr.rezone.release.audit.ReleaseAudit;
import fr.rezone.secrecy.AuditReport;
import fr.rezone.secrecy.Leak;
import fr.rezone.text.Typography;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./rezone audit}: attacks what a release publishes. */
@Command(
    name = "audit",
    description =
        "Tente de recalculer ce que le secret statistique cache, à partir des seuls fichiers publiés.",
    mixinStandardHelpOptions = true,
    footer = {"", "Code de sortie 1 si une seule valeur cachée peut être retrouvée ou serrée."})
final class AuditCommand implements Callable<Integer> {
  private static final int MOST_SHOWN = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--release",
      paramLabel = "DIR",
      description = "Version à attaquer, au lieu de celle en service.")
  private @Nullable Path release;

  @Mixin private DataOption data = new DataOption();

  @Override
  public Integer call() throws IOException {
    ReleaseFolder folder = data.releases();
    Path attacked = attacked(folder);
    List<String> faults = Verification.faults(attacked);
    if (!faults.isEmpty()) {
      throw new ReleaseException(
          attacked + " : version abîmée (" + faults.getFirst() + ") ; importer à nouveau");
    }
    Optional<ReleaseAudit> audit = ReleaseAudit.of(attacked, others(folder, attacked));
    if (audit.isEmpty()) {
      say(attacked + " : aucune table d’opérateur, donc rien de caché");
      return 0;
    }
    report(audit.get());
    return audit.get().report().passed() ? 0 : Main.FAULT;
  }

  private Path attacked(ReleaseFolder folder) {
    if (release != null) {
      if (!Files.isDirectory(release)) {
        throw new Misuse.Refused(
            spec.commandLine(), release + " : dossier absent ; vérifier --release");
      }
      return release;
    }
    return folder
        .current()
        .orElseThrow(
            () ->
                new ReleaseException(
                    folder.path() + " : aucune version en service ; lancer « ./rezone import »"));
  }

  private List<Path> others(ReleaseFolder folder, Path attacked) throws IOException {
    Path own = attacked.toRealPath();
    java.util.ArrayList<Path> others = new java.util.ArrayList<>();
    ReleaseFolder.Listing listing = folder.listing();
    listing.broken().forEach(line -> say("Version laissée de côté : " + line));
    for (Manifest manifest : listing.sound()) {
      Path other = folder.path().resolve("releases").resolve(manifest.id());
      if (!other.toRealPath().equals(own)) {
        others.add(other);
      }
    }
    return others;
  }

  private void report(ReleaseAudit audit) {
    AuditReport report = audit.report();
    say("Valeurs cachées : " + report.hidden() + ", dont " + report.sensitive() + " par une règle");
    say(
        "Groupes de valeurs cachées liées : "
            + report.components()
            + ", le plus grand de "
            + report.largestComponent()
            + " ; programmes linéaires résolus : "
            + report.programs());
    if (!audit.former().isEmpty()) {
      say("Versions antérieures lues avec elle : " + String.join(", ", audit.former()));
    }
    say(
        "Retrouvées : "
            + report.count(Leak.Kind.EXACT)
            + " ; trop serrées : "
            + report.count(Leak.Kind.TIGHT)
            + " ; indécises : "
            + report.count(Leak.Kind.UNDECIDED));
    report.leaks().stream()
        .limit(MOST_SHOWN)
        .forEach(
            leak ->
                say(
                    "  "
                        + audit.cells().name(leak.cell())
                        + " : entre "
                        + leak.low()
                        + " et "
                        + leak.high()));
    if (report.leaks().size() > MOST_SHOWN) {
      say("  et " + (report.leaks().size() - MOST_SHOWN) + " autres");
    }
    say(report.passed() ? "Aucune fuite." : "Fuite : ne pas publier cette version.");
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(Typography.sentence(line));
  }
}
