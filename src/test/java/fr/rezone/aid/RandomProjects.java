package fr.rezone.aid;

import fr.rezone.aid.question.AnswerType;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.question.Questionnaire;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Whole projects drawn at random from a seed, weighted so that many aids are open. Facts of a place
 * never contradict.
 */
final class RandomProjects {
  private static final List<LocalDate> DATES =
      List.of(
          LocalDate.of(2016, 5, 2),
          LocalDate.of(2018, 9, 1),
          LocalDate.of(2021, 2, 1),
          LocalDate.of(2022, 5, 1),
          LocalDate.of(2023, 9, 1),
          LocalDate.of(2025, 3, 15),
          LocalDate.of(2025, 12, 31),
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2026, 6, 1),
          LocalDate.of(2028, 2, 29));

  private final Questionnaire questions;
  private final Random random;

  record Project(LocalDate date, Map<String, String> answers) {}

  RandomProjects(Questionnaire questions, long seed) {
    this.questions = questions;
    random = new Random(seed);
  }

  Random random() {
    return random;
  }

  Project next() {
    LocalDate date = DATES.get(random.nextInt(DATES.size()));
    Map<String, String> answers = new LinkedHashMap<>();
    for (Question question : questions.questions()) {
      if (!question.key().equals("tvs_regions")) {
        answers.put(question.key(), answer(question, date));
      }
    }
    likely(answers, "zone_tvs", "zip", 2);
    likely(answers, "secteur", "secteur-1", 2);
    likely(answers, "contrat_en_cours", "aucun", 2);
    likely(answers, "contrats_anterieurs", "aucun", 2);
    likely(answers, "specialite", "medecine-generale", 2);
    likely(answers, "aide_conventionnelle_anterieure", "no", 2);
    boolean ownLevel = "yes".equals(answers.get("qpv")) && !"aucun".equals(answers.get("zone_qpv"));
    answers.put("zone", answers.getOrDefault(ownLevel ? "zone_qpv" : "zone_tvs", "hz"));
    return new Project(date, answers);
  }

  private void likely(Map<String, String> answers, String key, String value, int weight) {
    if (random.nextInt(weight + 1) > 0) {
      answers.put(key, value);
    }
  }

  private String answer(Question question, LocalDate date) {
    return switch (question.type()) {
      case AnswerType.YesNo _ -> random.nextBoolean() ? "yes" : "no";
      case AnswerType.Choice choice ->
          choice.options().get(random.nextInt(choice.options().size())).value();
      case AnswerType.Choices choices ->
          choices.options().get(random.nextInt(choices.options().size())).value();
      case AnswerType.Numeric numeric -> number(question.key(), numeric);
      case AnswerType.Day _ ->
          date.minusDays(random.nextInt(random.nextBoolean() ? 400 : 4_500)).toString();
      case AnswerType.Shared _ -> throw new IllegalStateException("not drawn");
    };
  }

  private String number(String key, AnswerType.Numeric type) {
    long low = type.low().floor();
    long high = Math.min(type.high().floor(), bound(key));
    return Long.toString(low + random.nextLong(Math.max(1, high - low + 1)));
  }

  private static long bound(String key) {
    return switch (key) {
      case "honoraires_mois" -> 9_000;
      case "honoraires_trimestre" -> 20_000;
      case "horizon_annees" -> 8;
      case "salaries" -> 14;
      case "commune_population" -> 4_000;
      case "consultations_mois" -> 300;
      case "consultations_an" -> 8_000;
      case "distance_zone_km" -> 25;
      case "confrere_installe_mois" -> 20;
      case "engagement_annees" -> 8;
      case "revenu_annee" -> 2_026;
      default -> 200_000;
    };
  }
}
