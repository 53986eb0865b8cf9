package fr.rezone.aid.load;

import fr.rezone.aid.language.Exact;
import fr.rezone.aid.question.AnswerType;
import fr.rezone.aid.question.Option;
import fr.rezone.aid.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Reads {@code questions.yml}. */
final class QuestionReader {
  private static final Set<String> KEYS =
      Set.of(
          "cle",
          "fait",
          "libelle",
          "question",
          "aide",
          "bloc",
          "type",
          "valeurs",
          "valeurs-de",
          "min",
          "max",
          "unite",
          "si",
          "modifiable",
          "remedes",
          "defaut");
  private static final Set<String> RESERVED = Set.of("date", "place", "rang", "annee");

  private final Map<String, Question> questions = new LinkedHashMap<>();

  List<Question> questions() {
    return new ArrayList<>(questions.values());
  }

  /**
   * The zone of a point is taken over from its territory or neighbourhood by rank: their lists must
   * begin alike.
   */
  void checkLevels(Faults faults) {
    if (!(questionType("zone") instanceof AnswerType.Choice levels)) {
      return;
    }
    int count = levels.options().size();
    for (String key : List.of("zone_tvs", "zone_qpv")) {
      boolean alike =
          !(questionType(key) instanceof AnswerType.Choice other)
              || (other.options().size() >= count
                  && other.options().subList(0, count).equals(levels.options()));
      if (!alike) {
        faults.add(
            "questions.yml",
            0,
            "« "
                + key
                + " » doit commencer par les niveaux de « zone » ; écrire « valeurs-de: zone »");
      }
    }
  }

  void read(YamlMap file) {
    file.allow(Set.of("questions"));
    for (YamlMap entry : file.maps("questions")) {
      entry.allow(KEYS);
      String key = entry.text("cle");
      if (!key.matches("[a-z][a-z0-9_]{0,60}") || RESERVED.contains(key)) {
        entry.fault(
            "cle",
            "clé « "
                + key
                + " » refusée ; minuscules, chiffres et _ seulement, et pas un mot réservé");
        continue;
      }
      if (questions.containsKey(key)) {
        entry.fault("cle", "question « " + key + " » déjà définie ; changer de clé");
        continue;
      }
      AnswerType type = type(entry);
      questions.put(
          key,
          new Question(
              questions.size(),
              key,
              entry.flag("fait"),
              entry.text("libelle"),
              entry.text("question"),
              entry.optional("aide"),
              entry.text("bloc"),
              type,
              entry.optional("si"),
              !entry.optional("modifiable").equals("non"),
              remedies(entry, type),
              defaultAnswer(entry, type)));
    }
  }

  private AnswerType type(YamlMap entry) {
    String type = entry.text("type");
    return switch (type) {
      case "oui-non" -> new AnswerType.YesNo();
      case "choix" -> new AnswerType.Choice(options(entry));
      case "choix-multiple" -> new AnswerType.Choices(options(entry));
      case "entier" -> numeric(entry, true);
      case "decimal" -> numeric(entry, false);
      case "date" -> new AnswerType.Day();
      case "partage" ->
          questionType("region") instanceof AnswerType.Choice regions
                  && questionType("zone") instanceof AnswerType.Choice levels
              ? new AnswerType.Shared(regions, levels)
              : faulty(
                  entry,
                  "« partage » demande que « zone » et « region » soient définies plus haut");
      default ->
          faulty(
              entry,
              "type « "
                  + type
                  + " » inconnu ; écrire oui-non, choix, choix-multiple, entier, decimal, date ou partage");
    };
  }

  private AnswerType questionType(String key) {
    Question question = questions.get(key);
    return question == null ? new AnswerType.YesNo() : question.type();
  }

  private static AnswerType faulty(YamlMap entry, String message) {
    entry.fault("type", message);
    return new AnswerType.YesNo();
  }

  private List<Option> options(YamlMap entry) {
    List<Option> options = new ArrayList<>();
    String other = entry.optional("valeurs-de");
    if (!other.isEmpty()) {
      if (questionType(other) instanceof AnswerType.Choice choice) {
        options.addAll(choice.options());
      } else {
        entry.fault(
            "valeurs-de", "« " + other + " » n’est pas une question à choix définie plus haut");
      }
    }
    entry
        .map("valeurs")
        .ifPresent(
            values ->
                values.keys().forEach(value -> options.add(new Option(value, values.text(value)))));
    if (options.size() < 2 || options.size() > 62) {
      entry.fault(
          "valeurs", "de deux à soixante-deux valeurs sont attendues, pas " + options.size());
      return List.of(new Option("oui", "oui"), new Option("non", "non"));
    }
    return options;
  }

  private static AnswerType numeric(YamlMap entry, boolean whole) {
    Exact low = bound(entry, "min", Exact.ZERO);
    Exact high = bound(entry, "max", Exact.of(100));
    if (low.compareTo(high) > 0) {
      entry.fault("max", "« max » est inférieur à « min »");
    }
    return new AnswerType.Numeric(low, high, whole, entry.optional("unite"));
  }

  private static Exact bound(YamlMap entry, String key, Exact otherwise) {
    try {
      return Exact.parse(entry.text(key));
    } catch (NumberFormatException e) {
      entry.fault(key, "« " + key + " » n’est pas un nombre");
      return otherwise;
    }
  }

  private static List<String> remedies(YamlMap entry, AnswerType type) {
    List<String> remedies = entry.texts("remedes");
    for (String remedy : remedies) {
      if (!(type instanceof AnswerType.Choice choice) || choice.rank(remedy) < 0) {
        entry.fault("remedes", "« " + remedy + " » n’est pas une valeur de cette question");
      }
    }
    return remedies;
  }

  private static OptionalLong defaultAnswer(YamlMap entry, AnswerType type) {
    String text = entry.optional("defaut");
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(type.pack(text));
    } catch (IllegalArgumentException e) {
      entry.fault(
          "defaut",
          "valeur par défaut refusée : " + e.getMessage() + " ; attendu : " + type.allowed());
      return OptionalLong.empty();
    }
  }
}
