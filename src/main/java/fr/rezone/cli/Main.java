package fr.rezone.cli;

import fr.rezone.indicator.count.ConfidentialityException;
import fr.rezone.release.ReleaseException;
import fr.rezone.release.geopackage.GeoPackageException;
import fr.rezone.source.SourceException;
import fr.rezone.source.table.TableException;
import fr.rezone.text.Typography;
import fr.rezone.yaml.YamlException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Rézone on the command line: {@code ./rezone}, {@code ./rezone import}… */
@Command(
    name = "rezone",
    description =
        "Voir les territoires de vie-santé, et simuler les aides à l’installation des médecins.",
    subcommands = {
      ServeCommand.class,
      ImportCommand.class,
      DemoCommand.class,
      PrepareCommand.class,
      ReleaseCommand.class,
      TablesCommand.class,
      AuditCommand.class,
      SimulateCommand.class,
      AidsCommand.class,
      LinksCommand.class,
      CommandLine.HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    version = "Rézone 0.1.0",
    footer = {
      "",
      "Sans commande : sert la version de données présente, sinon importe le miroir présent, sinon montre la démonstration.",
      "Codes de sortie : 0 fait, 1 défaut trouvé dans les données, 2 mauvais usage, 3 panne de l’environnement."
    })
public final class Main implements Runnable {
  /** The work found a fault in the data. */
  static final int FAULT = 1;

  /** Wrong usage. */
  static final int USAGE = 2;

  /** The environment failed: disk, network, port. */
  static final int ENVIRONMENT = 3;

  @Option(
      names = "--verbose",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Montre le détail technique d’une erreur.")
  private boolean verbose;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command and returns its exit code; people are told on the standard error. */
  public static int run(String... args) {
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((e, _) -> misused(e));
    line.setExecutionExceptionHandler((e, command, _) -> main.failed(e, command));
    try {
      return line.execute(isServe(args) ? withServe(args) : args);
    } catch (OutOfMemoryError e) {
      System.err.println(
          Typography.sentence("mémoire insuffisante ; relancer avec un -Xmx plus grand"));
      return ENVIRONMENT;
    }
  }

  /** Options without a command are those of {@code serve}, except those that explain. */
  private static boolean isServe(String[] args) {
    return args.length == 0
        || (args[0].startsWith("-")
            && Stream.of(args).noneMatch(Set.of("-h", "--help", "-V", "--version")::contains));
  }

  private static int misused(ParameterException e) {
    e.getCommandLine().getErr().println(Typography.sentence(Misuse.inFrench(e) + " ; voir --help"));
    return USAGE;
  }

  private static String[] withServe(String[] args) {
    String[] words = new String[args.length + 1];
    words[0] = "serve";
    System.arraycopy(args, 0, words, 1, args.length);
    return words;
  }

  private int failed(Exception e, CommandLine command) {
    if (e instanceof ParameterException misuse) {
      return misused(misuse);
    }
    int code =
        switch (e) {
          case SourceException _,
              ReleaseException _,
              YamlException _,
              TableException _,
              ConfidentialityException _ ->
              FAULT;
          default -> ENVIRONMENT;
        };
    if (e instanceof TableException refused) {
      refused.faults().forEach(fault -> command.getErr().println(fault.text()));
    }
    command.getErr().println(Typography.sentence(message(e)));
    if (verbose) {
      e.printStackTrace(command.getErr());
    }
    return code;
  }

  /** One line: what the system says of a failure is put after what it means here. */
  private static String message(Exception e) {
    String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return switch (e) {
      case SourceException _,
          ReleaseException _,
          YamlException _,
          TableException _,
          ConfidentialityException _,
          GeoPackageException _ ->
          said;
      case UncheckedIOException failure when !said.equals(String.valueOf(failure.getCause())) ->
          said;
      case UncheckedIOException failure -> impossible(failure.getCause());
      case IOException failure -> impossible(failure);
      default ->
          "erreur interne ("
              + e.getClass().getSimpleName()
              + " : "
              + said
              + ") ; relancer avec --verbose et la signaler";
    };
  }

  private static String impossible(@Nullable IOException e) {
    return "lecture ou écriture impossible ("
        + (e instanceof FileSystemException || e == null
            ? e
            : String.valueOf(e.getMessage()).lines().findFirst().orElse(""))
        + ") ; vérifier la place, les droits et le port";
  }

  @Override
  public void run() {
    throw new IllegalStateException("serve is the command when none is given");
  }
}
