package fr.rezone.cli;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.cli.link.LinkChecker;
import fr.rezone.cli.link.LinkVerdict;
import fr.rezone.cli.link.OutgoingLink;
import fr.rezone.cli.link.OutgoingLinks;
import fr.rezone.site.operator.Operator;
import fr.rezone.text.Typography;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./rezone links check}: whether the addresses that the site leads to still answer. Exit
 * codes: 0 all do, 1 some are dead, 3 none could be reached.
 */
@Command(
    name = "links",
    mixinStandardHelpOptions = true,
    description = "Vérifie les adresses vers lesquelles mène le site.",
    synopsisSubcommandLabel = "COMMANDE")
final class LinksCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new Misuse.Refused(
        spec.commandLine(), "commande manquante ; écrire links check ou links list");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Liste ces adresses, et ce qui les nomme.")
  int list(
      @Option(names = "--operator", paramLabel = "DIR", description = "Dossier de l’exploitant.")
          @Nullable Path operator) {
    links(operator).forEach(link -> out().println(link.url() + "\t" + places(link)));
    out().flush();
    return 0;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description =
          "Demande chaque adresse, sans hâte, et dit celles qui ne répondent plus. Il faut le réseau.")
  int check(
      @Option(names = "--operator", paramLabel = "DIR", description = "Dossier de l’exploitant.")
          @Nullable Path operator,
      @Option(
              names = "--timeout",
              paramLabel = "SECONDES",
              defaultValue = "15",
              description = "Attente d’une réponse (défaut : ${DEFAULT-VALUE}).")
          int seconds) {
    if (seconds < 1 || seconds > 300) {
      throw new Misuse.Refused(
          spec.commandLine(), "--timeout " + seconds + " ; donner de 1 à 300 secondes");
    }
    try (LinkChecker checker =
        new LinkChecker(Duration.ofSeconds(seconds), Duration.ofMillis(500))) {
      return report(checker.check(links(operator)));
    }
  }

  private static List<OutgoingLink> links(@Nullable Path operator) {
    return OutgoingLinks.of(
        operator == null ? Operator.unknown() : Operator.load(operator), AidCatalogue.load());
  }

  /** One line an address that needs someone, then the counts. */
  int report(Map<OutgoingLink, LinkVerdict> verdicts) {
    int alive = 0;
    int dead = 0;
    int unreachable = 0;
    for (Map.Entry<OutgoingLink, LinkVerdict> entry : verdicts.entrySet()) {
      switch (entry.getValue()) {
        case LinkVerdict.Alive _ -> alive++;
        case LinkVerdict.Moved(String to) -> {
          alive++;
          say("DÉPLACÉE", entry.getKey(), "écrire " + to);
        }
        case LinkVerdict.Closed(int status) -> {
          alive++;
          say(
              "À VOIR",
              entry.getKey(),
              "fermée aux programmes (" + status + "), à ouvrir soi-même");
        }
        case LinkVerdict.Dead(String reason) -> {
          dead++;
          say("MORTE", entry.getKey(), reason);
        }
        case LinkVerdict.Unreachable(String reason) -> {
          unreachable++;
          say("INJOIGNABLE", entry.getKey(), reason);
        }
      }
    }
    out()
        .println(
            Typography.sentence(
                verdicts.size()
                    + " adresses : "
                    + alive
                    + " répondent, "
                    + dead
                    + " mortes, "
                    + unreachable
                    + " injoignables"));
    out().flush();
    if (!verdicts.isEmpty() && unreachable == verdicts.size()) {
      spec.commandLine()
          .getErr()
          .println("aucune adresse n’a pu être jointe\u00a0; vérifier le réseau, puis recommencer");
      return Main.ENVIRONMENT;
    }
    return dead + unreachable > 0 ? Main.FAULT : 0;
  }

  private void say(String word, OutgoingLink link, String detail) {
    out()
        .println(
            Typography.sentence(word + "\t" + link.url() + "\t" + detail + "\t" + places(link)));
  }

  private static String places(OutgoingLink link) {
    return String.join(", ", new TreeSet<>(link.places()));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
