package fr.rezone.site.aid.api;

import fr.rezone.aid.question.Questionnaire;
import fr.rezone.site.French;
import fr.rezone.site.aid.Project;
import fr.rezone.site.aid.ProjectReader;
import fr.rezone.site.http.ProblemException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a project from JSON, strictly: what is unknown, of another type or out of bounds is refused
 * with its place in the document. Stateless.
 */
final class ProjectDocument {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final int LONGEST_NUMBER = 40;

  private final JsonNode root;

  private ProjectDocument(JsonNode root) {
    this.root = root;
  }

  /**
   * @param known names that the document may have at its top
   * @throws ProblemException 400 if it is not JSON, not an object, or has another name
   */
  static ProjectDocument parse(byte[] json, Set<String> known) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw ProblemException.badRequest(
          "Le document n’est pas du JSON bien formé (ligne "
              + e.getLocation().getLineNr()
              + ", colonne "
              + e.getLocation().getColumnNr()
              + ").");
    }
    if (!root.isObject()) {
      throw ProblemException.badRequest("Le document doit être un objet JSON.");
    }
    for (String name : root.propertyNames()) {
      if (!known.contains(name)) {
        throw ProblemException.badRequest(
            "Champ inconnu « "
                + shorten(name)
                + " » ; champs acceptés : "
                + String.join(", ", known.stream().sorted().toList())
                + ".");
      }
    }
    return new ProjectDocument(root);
  }

  /**
   * The project, sound.
   *
   * @throws ProblemException 400 listing everything that cannot be taken
   */
  Project project(ProjectReader reader, Questionnaire questions) {
    String date = text("date");
    if (date.isEmpty()) {
      throw ProblemException.badRequest(
          "Champ « date » absent ; il faut le jour de référence, par exemple \"2026-02-01\".");
    }
    Map<String, String> answers = answers();
    List<String> faults = new ArrayList<>();
    answers
        .keySet()
        .forEach(
            key -> {
              if (questions.find(key).isEmpty()) {
                faults.add(
                    "answers."
                        + shorten(key)
                        + " : question inconnue"
                        + questions.offer(shorten(key)));
              }
            });
    Project project = reader.read(place(), date, answers, "");
    project
        .faults()
        .forEach(
            (name, fault) ->
                faults.add(
                    switch (name) {
                          case ProjectReader.PLACE -> "place";
                          case ProjectReader.DATE -> "date";
                          default -> "answers." + name;
                        }
                        + " : "
                        + questions
                            .find(name)
                            .map(
                                question ->
                                    "valeur refusée ; attendu : " + question.type().allowed())
                            .orElse(fault)));
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(French.typeset(String.join(" — ", faults)));
    }
    return project;
  }

  /** A text of the document; empty when it is absent. */
  String text(String name) {
    JsonNode node = root.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    if (!node.isString() || node.asString().length() > 80) {
      throw refused(name, "un texte de 80 caractères au plus");
    }
    return node.asString();
  }

  private String place() {
    JsonNode place = root.path("place");
    JsonNode point = root.path("point");
    boolean hasPoint = !point.isMissingNode() && !point.isNull();
    boolean hasPlace = !place.isMissingNode() && !place.isNull();
    if (hasPoint && hasPlace) {
      throw ProblemException.badRequest("Donnez « place » ou « point », pas les deux.");
    }
    if (hasPoint) {
      boolean pair =
          point.isObject()
              && point.size() == 2
              && point.path("lon").isNumber()
              && point.path("lat").isNumber();
      if (!pair) {
        throw refused("point", "un objet {\"lon\": …, \"lat\": …} de deux nombres, en degrés");
      }
      return "point:" + degrees(point.path("lon")) + "," + degrees(point.path("lat"));
    }
    if (hasPlace && place.isObject()) {
      boolean pair =
          place.size() == 2 && place.path("level").isString() && place.path("code").isString();
      if (!pair) {
        throw refused("place", "un texte, ou un objet {\"level\": …, \"code\": …}");
      }
      return place.path("level").asString() + ":" + place.path("code").asString();
    }
    return text("place");
  }

  /** Eight decimals are about a millimetre. */
  private static String degrees(JsonNode number) {
    BigDecimal value = decimal(number, "point");
    return value.setScale(Math.clamp(value.scale(), 0, 8), RoundingMode.HALF_UP).toPlainString();
  }

  /** A number that fits a page: « 1e999999999 » is short to send and long to write out. */
  private static BigDecimal decimal(JsonNode number, String field) {
    try {
      BigDecimal value = number.decimalValue();
      if (value.precision() <= LONGEST_NUMBER && Math.abs(value.scale()) <= LONGEST_NUMBER) {
        return value;
      }
    } catch (JacksonException | ArithmeticException e) {
      // Refused below, like a number that is too long.
    }
    throw refused(field, "un nombre de " + LONGEST_NUMBER + " chiffres au plus");
  }

  private Map<String, String> answers() {
    JsonNode node = root.path("answers");
    Map<String, String> answers = new LinkedHashMap<>();
    if (node.isMissingNode() || node.isNull()) {
      return answers;
    }
    if (!node.isObject()) {
      throw refused("answers", "un objet {clé: réponse}");
    }
    node.properties()
        .forEach(entry -> answers.put(entry.getKey(), answer(entry.getKey(), entry.getValue())));
    return answers;
  }

  private static String answer(String key, JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue() ? "yes" : "no";
    }
    if (value.isNumber()) {
      return decimal(value, "answers." + shorten(key)).toPlainString();
    }
    if (value.isString() && value.asString().length() <= 200) {
      return value.asString();
    }
    if (value.isArray() && value.size() <= 20) {
      StringJoiner joined = new StringJoiner("+");
      for (JsonNode item : value) {
        if (!item.isString()) {
          throw refused("answers." + shorten(key), "une liste de textes");
        }
        joined.add(item.asString());
      }
      return joined.toString();
    }
    throw refused(
        "answers." + shorten(key), "un texte, un nombre, vrai ou faux, ou une liste de textes");
  }

  private static ProblemException refused(String field, String expected) {
    return ProblemException.badRequest("Champ « " + field + " » : il faut " + expected + ".");
  }

  private static String shorten(String text) {
    String shown = text.replaceAll("\\p{Cntrl}", "\uFFFD");
    return shown.length() <= 60 ? shown : shown.substring(0, 60) + "…";
  }
}
