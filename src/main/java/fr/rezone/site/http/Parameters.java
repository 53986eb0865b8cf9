package fr.rezone.site.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parameters of a request, read strictly: every refusal is a 400 that names the parameter, the
 * value received and what is expected. An empty value counts as absent, because forms send their
 * empty fields. Immutable.
 */
public final class Parameters {
  /** Longest part of a received value that a message repeats. */
  private static final int LONGEST_ECHO = 60;

  private final Map<String, List<String>> values;
  private final Set<String> known;

  private Parameters(Map<String, List<String>> values, Set<String> known) {
    this.values = values;
    this.known = known;
  }

  /**
   * @throws ProblemException 400 if a name is none of {@code known}
   */
  static Parameters of(Map<String, List<String>> values, Set<String> known) {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        String list =
            known.isEmpty()
                ? "cette adresse n’en accepte aucun"
                : "paramètres acceptés : " + String.join(", ", known);
        throw ProblemException.badRequest(
            "Paramètre inconnu « " + echo(name) + " » ; " + list + ".");
      }
    }
    return new Parameters(values, known);
  }

  /**
   * Reads an address that another one carries as a value, as strictly as a request.
   *
   * @param query without its question mark; may be empty
   * @throws ProblemException 400 if it is malformed, or names a parameter that is none of {@code
   *     known}
   */
  public static Parameters parse(String query, Collection<String> known) {
    return of(QueryString.parse(query), Collections.unmodifiableSet(new LinkedHashSet<>(known)));
  }

  /** The names that are given a value. */
  public Set<String> given() {
    return values.entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(value -> !value.isBlank()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Free text, stripped. Refuses control characters and more than {@code longest} characters. */
  public Optional<String> text(String name, int longest) {
    Optional<String> value = single(name);
    value.ifPresent(
        text -> {
          if (text.length() > longest) {
            throw refused(name, text, "un texte de " + longest + " caractères au plus");
          }
          if (text.chars().anyMatch(Character::isISOControl)) {
            throw refused(name, text, "un texte sans caractère de contrôle");
          }
        });
    return value;
  }

  /** A code. {@code expected} says its form in French: « un code INSEE de cinq caractères ». */
  public Optional<String> code(String name, Pattern form, String expected) {
    Optional<String> value = single(name);
    value.ifPresent(
        text -> {
          if (!form.matcher(text).matches()) {
            throw refused(name, text, expected);
          }
        });
    return value;
  }

  /**
   * Codes given by repeating the parameter, without duplicates, in the order given; at most {@code
   * most} of them.
   */
  public List<String> codes(String name, Pattern form, String expected, int most) {
    List<String> given =
        values(name).stream()
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
    if (given.size() > most) {
      throw ProblemException.badRequest(
          "Le paramètre « "
              + name
              + " » est donné "
              + given.size()
              + " fois ; "
              + most
              + " au plus.");
    }
    for (String value : given) {
      if (!form.matcher(value).matches()) {
        throw refused(name, value, expected);
      }
    }
    return given;
  }

  /** A whole number between two bounds, both included. */
  public int integer(String name, int otherwise, int least, int greatest) {
    Optional<String> value = single(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    String text = value.get();
    String expected = "un nombre entier de " + least + " à " + greatest;
    if (!text.matches("-?[0-9]{1,9}")) {
      throw refused(name, text, expected);
    }
    int number = Integer.parseInt(text);
    if (number < least || number > greatest) {
      throw refused(name, text, expected);
    }
    return number;
  }

  /** A decimal number written with a point, between two bounds, both included. */
  public OptionalDouble decimal(String name, double least, double greatest) {
    Optional<String> value = single(name);
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    String text = value.get();
    String expected =
        "un nombre de " + plain(least) + " à " + plain(greatest) + ", avec un point décimal";
    if (!text.matches("-?[0-9]{1,9}(\\.[0-9]{1,15})?")) {
      throw refused(name, text, expected);
    }
    double number = Double.parseDouble(text);
    if (number < least || number > greatest) {
      throw refused(name, text, expected);
    }
    return OptionalDouble.of(number);
  }

  /** A day written 2026-01-31, between two years, both included. */
  public Optional<LocalDate> day(String name, int firstYear, int lastYear) {
    Optional<String> value = single(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String expected = "une date de " + firstYear + " à " + lastYear + ", écrite comme 2026-01-31";
    if (!value.get().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      throw refused(name, value.get(), expected);
    }
    try {
      LocalDate day = LocalDate.parse(value.get());
      if (day.getYear() >= firstYear && day.getYear() <= lastYear) {
        return Optional.of(day);
      }
    } catch (DateTimeException e) {
      // 31 February, told like a day out of bounds.
    }
    throw refused(name, value.get(), expected);
  }

  /** One of a list of things, told by their words. */
  public <T> Optional<T> choice(String name, List<T> choices, Function<T, String> word) {
    Optional<String> value = single(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    for (T choice : choices) {
      if (word.apply(choice).equals(value.get())) {
        return Optional.of(choice);
      }
    }
    throw refused(
        name,
        value.get(),
        "l’une des valeurs " + choices.stream().map(word).collect(Collectors.joining(", ")));
  }

  /** One of a list of words, or the one meant when none is given. */
  public String choice(String name, String otherwise, String... words) {
    return choice(name, List.of(words), Function.identity()).orElse(otherwise);
  }

  /** {@code oui} or {@code non}. */
  public boolean flag(String name, boolean otherwise) {
    return choice(name, otherwise ? "oui" : "non", "oui", "non").equals("oui");
  }

  private Optional<String> single(String name) {
    List<String> given = values(name);
    if (given.size() > 1) {
      throw ProblemException.badRequest(
          "Le paramètre « "
              + name
              + " » est donné "
              + given.size()
              + " fois ; une seule est permise.");
    }
    return given.stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst();
  }

  private List<String> values(String name) {
    if (!known.contains(name)) {
      throw new IllegalStateException("parameter read but not declared: " + name);
    }
    return values.getOrDefault(name, List.of());
  }

  private static ProblemException refused(String name, String value, String expected) {
    return ProblemException.badRequest(
        "Paramètre « "
            + name
            + " » : « "
            + echo(value)
            + " » n’est pas accepté ; il faut "
            + expected
            + ".");
  }

  private static String echo(String value) {
    String shown = value.replaceAll("\\p{Cntrl}", "�");
    return shown.length() > LONGEST_ECHO ? shown.substring(0, LONGEST_ECHO) + "…" : shown;
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
  }
}
