package fr.rezone.site.aid;

import fr.rezone.aid.question.AnswerType;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.question.Questionnaire;
import fr.rezone.site.French;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.Request;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a project from an address, a document or a command. What cannot be taken is kept with the
 * reason, so that a page can say it beside the field. Immutable, safe to share between threads.
 */
public final class ProjectReader {
  public static final String PLACE = "lieu";
  public static final String DATE = "date";
  public static final String DEPARTURE = "depart";

  /** First and last year of a reference date. */
  public static final int FIRST_YEAR = 1990;

  public static final int LAST_YEAR = 2100;

  private static final Pattern ANY = Pattern.compile("[^\\p{Cntrl}]{1,80}");
  private static final int MOST_VALUES = 20;

  /** Most months after which one may say that one leaves. */
  public static final int LONGEST_DEPARTURE = 360;

  private final ProjectPlaces places;
  private final FactReader facts;
  private final Questionnaire questions;
  private final Clock clock;

  /**
   * @param clock gives the date of a project that has none, in its zone
   */
  public ProjectReader(
      ProjectPlaces places, FactReader facts, Questionnaire questions, Clock clock) {
    this.places = places;
    this.facts = facts;
    this.questions = questions;
    this.clock = clock;
  }

  /**
   * Reads an address.
   *
   * @param others parameters that the page reads itself
   * @throws fr.rezone.site.http.ProblemException 400 for an unknown parameter or a value that is
   *     not even text
   */
  public Project read(Request request, String... others) {
    return read(parameters(request, others));
  }

  /** The parameters of an address, of which those of a project and the others are accepted. */
  public Parameters parameters(Request request, String... others) {
    return request.parameters(names(others).toArray(String[]::new));
  }

  /**
   * Reads the part of an address of the simulator after the question mark.
   *
   * @throws fr.rezone.site.http.ProblemException 400 for an unknown parameter or a value that is
   *     not even text
   */
  public Project read(String query) {
    return read(Parameters.parse(query, names()));
  }

  private List<String> names(String... others) {
    List<String> names = new ArrayList<>(List.of(PLACE, DATE, DEPARTURE));
    names.addAll(List.of(others));
    questions.questions().forEach(question -> names.add(question.key()));
    return names;
  }

  /** The same from parameters already read. */
  public Project read(Parameters parameters) {
    Map<String, String> given = new LinkedHashMap<>();
    for (Question question : questions.questions()) {
      List<String> values = answer(parameters, question);
      if (!values.isEmpty()) {
        given.put(question.key(), joined(question, values));
      }
    }
    return read(
        parameters.text(PLACE, 80).orElse(""),
        parameters.text(DATE, 40).orElse(""),
        given,
        parameters.text(DEPARTURE, 20).orElse(""));
  }

  /**
   * What was given to a question, not yet checked against it; none when nothing was.
   *
   * @throws fr.rezone.site.http.ProblemException 400 for what is not even text
   */
  public static List<String> answer(Parameters parameters, Question question) {
    return parameters.codes(
        question.key(), ANY, "une réponse de 80 caractères au plus", MOST_VALUES);
  }

  /**
   * Reads a project from its words.
   *
   * @param place empty for none
   * @param date ISO; empty for today
   * @param departure months; empty for none
   */
  public Project read(String place, String date, Map<String, String> given, String departure) {
    Map<String, String> faults = new LinkedHashMap<>();
    ProjectPlace found = place(place, faults);
    LocalDate day = date(date, faults);
    int months = departure(departure, faults);
    PlaceFacts known =
        found == null || faults.containsKey(DATE)
            ? PlaceFacts.none(questions)
            : facts.read(found, day);
    Answers.Builder answers = known.answers().toBuilder();
    Map<String, String> ordered = new LinkedHashMap<>();
    for (Question question : questions.questions()) {
      String value = given.get(question.key());
      if (value != null) {
        ordered.put(question.key(), value);
        Optional<String> fault = fault(question, value);
        if (fault.isPresent()) {
          faults.put(question.key(), fault.get());
        } else {
          answers.replace(question.key(), value);
        }
      }
    }
    return new Project(
        found, day, !date.isEmpty(), ordered, known, answers.build(), faults, months);
  }

  /** Why a value is no answer to a question; empty when it is one. */
  private static Optional<String> fault(Question question, String value) {
    try {
      question.type().pack(value);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(
          French.typeset(e.getMessage() + "\u00a0; attendu : " + allowed(question.type()) + "."));
    }
  }

  /** What may be answered, in the words of the form. */
  private static String allowed(AnswerType type) {
    return switch (type) {
      case AnswerType.YesNo _ -> "oui ou non";
      case AnswerType.Choice choice ->
          choice.options().stream().map(option -> option.label()).collect(Collectors.joining(", "));
      case AnswerType.Choices choices ->
          "aucun, ou plusieurs parmi "
              + choices.options().stream()
                  .map(option -> option.label())
                  .collect(Collectors.joining(", "));
      case AnswerType.Day _ -> "une date de 1900 à 2100";
      case AnswerType.Numeric numeric -> numeric.allowed();
      case AnswerType.Shared shared -> shared.allowed();
    };
  }

  /** A person writes a comma and spaces in numbers; the ticked values of a list come one by one. */
  private static String joined(Question question, List<String> values) {
    return switch (question.type()) {
      case AnswerType.Numeric _ ->
          values.getFirst().replaceAll("[\\s\u00a0\u202f€%]", "").replace(',', '.');
      case AnswerType.Choices _ -> String.join("+", values);
      default -> values.size() == 1 ? values.getFirst() : String.join(" ", values);
    };
  }

  private @Nullable ProjectPlace place(String id, Map<String, String> faults) {
    if (id.isEmpty()) {
      return null;
    }
    try {
      return places.find(id);
    } catch (UnknownPlaceException e) {
      faults.put(PLACE, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private LocalDate date(String text, Map<String, String> faults) {
    LocalDate today = LocalDate.now(clock);
    if (text.isEmpty()) {
      return today;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException e) {
      // Told below, like a date out of bounds.
    }
    faults.put(
        DATE,
        "« "
            + text
            + " » n’est pas une date acceptée\u00a0; attendu\u00a0: une date de "
            + FIRST_YEAR
            + " à "
            + LAST_YEAR
            + ", par exemple 2026-02-01.");
    return today;
  }

  private static int departure(String text, Map<String, String> faults) {
    if (text.isEmpty()) {
      return -1;
    }
    if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= LONGEST_DEPARTURE) {
      return Integer.parseInt(text);
    }
    faults.put(
        DEPARTURE,
        "« "
            + text
            + " » n’est pas un nombre de mois\u00a0; attendu\u00a0: de 0 à "
            + LONGEST_DEPARTURE
            + ".");
    return -1;
  }
}
