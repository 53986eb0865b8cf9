package fr.rezone.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that reads what comes from outside, with a sound example. Whatever it is fed, it reads
 * it, or says in one line why it cannot.
 *
 * @param name in capitals; also the folder of its saved corpus
 * @param sample what it reads without fault
 * @param feed gives it bytes; anything thrown is a bug
 */
public record Target(String name, byte[] sample, Feed feed) {
  /** Every one of them. */
  public static List<Target> all() {
    return Stream.concat(SourceTargets.all().stream(), RuleTargets.all().stream()).toList();
  }

  /** The one of a name. */
  public static Target named(String name) {
    return all().stream().filter(target -> target.name.equals(name)).findFirst().orElseThrow();
  }

  /** Feeds bytes to what is tested. */
  public interface Feed {
    /**
     * @param folder to write files in
     */
    void feed(Path folder, byte[] bytes);
  }

  /** A refusal must be short, and of one line. */
  static void requireOneLine(String message) {
    if (message.isBlank() || message.length() > 1000 || message.lines().count() > 1) {
      throw new AssertionError("no line for a person: " + message);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
