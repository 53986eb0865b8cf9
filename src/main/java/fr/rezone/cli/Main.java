package fr.rezone.cli;

import fr.rezone.release.ReleaseException;
import fr.rezone.source.SourceException;
import fr.rezone.yaml.YamlException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Rézone on the command line: {@code ./rezone}, {@code ./rezone import}… */
@Command(
    name = "rezone",
    description =
        "Voir les territoires de vie-santé, et simuler les aides à l’installation des médecins.",
    subcommands = {
      ServeCommand.class,
      ImportCommand.class,
      ReleaseCommand.class,
      SimulateCommand.class,
      AidsCommand.class,
      CommandLine.HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    version = "Rézone 0.1.0",
    footer = {
      "",
      "Sans commande : sert la version de données présente, sinon importe le miroir présent.",
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
    line.setParameterExceptionHandler(
        (e, _) -> {
          e.getCommandLine().getErr().println(e.getMessage() + " ; voir --help");
          return USAGE;
        });
    line.setExecutionExceptionHandler((e, command, _) -> main.failed(e, command));
    String[] words = args.length == 0 || isOption(args[0]) ? withServe(args) : args;
    return line.execute(words);
  }

  private static boolean isOption(String word) {
    return word.startsWith("--port") || word.startsWith("--release") || word.startsWith("--data");
  }

  private static String[] withServe(String[] args) {
    String[] words = new String[args.length + 1];
    words[0] = "serve";
    System.arraycopy(args, 0, words, 1, args.length);
    return words;
  }

  private int failed(Exception e, CommandLine command) throws Exception {
    int code =
        switch (e) {
          case SourceException _, ReleaseException _, YamlException _ -> FAULT;
          case UncheckedIOException _, IOException _ -> ENVIRONMENT;
          default -> throw e;
        };
    command.getErr().println(e.getMessage());
    if (verbose) {
      e.printStackTrace(command.getErr());
    }
    return code;
  }

  @Override
  public void run() {
    throw new IllegalStateException("serve is the command when none is given");
  }
}
