package fr.rezone.site.contract;

import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A parameter of the query, declared once: how it is read, refused and described. Immutable.
 *
 * @param <T> what it is read to
 * @param description French: meaning, unit, and what its absence means
 * @param required whether a request without it is refused
 * @param repeated whether it may be given several times
 * @param example a value that is accepted; empty when none is worth showing
 * @param reader turns what was received into a value, or refuses
 */
public record QueryParameter<T>(
    String name,
    Schema schema,
    String description,
    boolean required,
    boolean repeated,
    String example,
    Function<Parameters, T> reader) {
  /** The same with a value to show. */
  public QueryParameter<T> with(String shown) {
    return new QueryParameter<>(name, schema, description, required, repeated, shown, reader);
  }

  /** Free text of so many characters at most. */
  public static QueryParameter<Optional<String>> text(
      String name, int longest, String description) {
    return optional(name, Schema.TEXT, description, p -> p.text(name, longest));
  }

  /** A whole number between two bounds, both included. */
  public static QueryParameter<Integer> integer(
      String name, int otherwise, int least, int greatest, String description) {
    return optional(
        name,
        Schema.whole(least, greatest),
        description,
        p -> p.integer(name, otherwise, least, greatest));
  }

  /**
   * A decimal number that must be given.
   *
   * @param remedy French: what to give, after « manque ; »
   */
  public static QueryParameter<Double> requiredDecimal(
      String name, double least, double greatest, String description, String remedy) {
    return new QueryParameter<>(
        name,
        Schema.between(least, greatest),
        description,
        true,
        false,
        "",
        p -> {
          OptionalDouble given = p.decimal(name, least, greatest);
          return given.orElseThrow(
              () ->
                  ProblemException.badRequest("Le paramètre « " + name + " » manque ; " + remedy));
        });
  }

  /** One of a list of things, told by their words. */
  public static <T> QueryParameter<Optional<T>> choice(
      String name, List<T> choices, Function<T, String> word, String description) {
    return optional(
        name,
        new Schema.Text("", "", choices.stream().map(word).toList()),
        description,
        p -> p.choice(name, choices, word));
  }

  /** One of a list of things, the first when none is given. */
  public static <T> QueryParameter<T> choiceOrFirst(
      String name, List<T> choices, Function<T, String> word, String description) {
    return optional(
        name,
        new Schema.Text("", "", choices.stream().map(word).toList()),
        description,
        p -> p.choice(name, choices, word).orElse(choices.getFirst()));
  }

  /** Several of a list of words, by repeating the parameter. */
  public static QueryParameter<List<String>> several(
      String name, List<String> words, String what, String description) {
    Pattern form = Pattern.compile("[A-Za-z0-9-]{1,40}");
    return new QueryParameter<>(
        name,
        new Schema.Text("", "", words),
        description,
        false,
        true,
        "",
        p -> {
          List<String> given = p.codes(name, form, what, words.size());
          for (String word : given) {
            if (!words.contains(word)) {
              throw ProblemException.badRequest(
                  "Paramètre « "
                      + name
                      + " » : « "
                      + word
                      + " » n’est pas "
                      + what
                      + " ; choisir parmi "
                      + String.join(", ", words)
                      + ".");
            }
          }
          return given;
        });
  }

  /** {@code oui} or {@code non}. */
  public static QueryParameter<Boolean> flag(String name, boolean otherwise, String description) {
    return optional(name, Schema.word("oui", "non"), description, p -> p.flag(name, otherwise));
  }

  /** A day, {@code 2026-11-21}, of one of these years, both included. */
  public static QueryParameter<Optional<LocalDate>> day(
      String name, int firstYear, int lastYear, String description) {
    return optional(name, Schema.DAY, description, p -> p.day(name, firstYear, lastYear));
  }

  /** Read in a way of its own. */
  public static <T> QueryParameter<T> optional(
      String name, Schema schema, String description, Function<Parameters, T> reader) {
    return new QueryParameter<>(name, schema, description, false, false, "", reader);
  }

  /** A 400 worded like all others. */
  public static ProblemException refused(String name, String value, String expected) {
    return ProblemException.badRequest(
        "Paramètre « "
            + name
            + " » : « "
            + value
            + " » n’est pas accepté ; il faut "
            + expected
            + ".");
  }
}
