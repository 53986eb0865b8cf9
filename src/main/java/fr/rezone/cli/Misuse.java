package fr.rezone.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in French: the parser only speaks English. */
final class Misuse {
  private Misuse() {}

  static String inFrench(ParameterException e) {
    return switch (e) {
      case UnmatchedArgumentException unknown ->
          "commande ou option inconnue : " + String.join(" ", unknown.getUnmatched());
      case MissingParameterException missing ->
          "il manque "
              + missing.getMissing().stream().map(Misuse::name).collect(Collectors.joining(", "));
      case OverwrittenOptionException twice ->
          "l’option " + name(twice.getOverwritten()) + " est donnée deux fois";
      case Refused refused -> String.valueOf(refused.getMessage());
      default -> {
        ArgSpec argument = e.getArgSpec();
        yield argument == null
            ? String.valueOf(e.getMessage()).lines().findFirst().orElse("")
            : "la valeur « " + e.getValue() + " » ne convient pas à " + name(argument);
      }
    };
  }

  private static String name(ArgSpec argument) {
    return argument.isOption()
        ? ((picocli.CommandLine.Model.OptionSpec) argument).longestName()
        : argument.paramLabel();
  }

  /** A value that a command refuses, with the reason in French. */
  static final class Refused extends ParameterException {
    private static final long serialVersionUID = 1;

    Refused(picocli.CommandLine command, String message) {
      super(command, message);
    }
  }
}
