package fr.rezone.aid.rule;

import fr.rezone.aid.language.Expression;
import fr.rezone.aid.language.Spelling;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.question.Questionnaire;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What names mean where an expression stands. Immutable.
 *
 * @param definitions named conditions that several aids share
 * @param aids index of each aid that a rule may lean on
 * @param date what {@code date} means: the reference date, or the day a contract under way was
 *     signed
 * @param steps named steps of the amount, already resolved
 * @param variables {@code rang} or {@code annee} where a schedule defines them
 */
public record Scope(
    Questionnaire questions,
    Map<String, Parameter> parameters,
    Map<String, Expression> definitions,
    Map<String, Integer> aids,
    DateTerm date,
    Map<String, NumberTerm> steps,
    Set<String> variables) {
  public Scope {
    parameters = Map.copyOf(parameters);
    definitions = Map.copyOf(definitions);
    aids = Map.copyOf(aids);
    steps = Map.copyOf(steps);
    variables = Set.copyOf(variables);
  }

  public Scope withDate(DateTerm other) {
    return new Scope(questions, parameters, definitions, aids, other, steps, variables);
  }

  public Scope withStep(String name, NumberTerm step) {
    Map<String, NumberTerm> more = new HashMap<>(steps);
    more.put(name, step);
    return new Scope(questions, parameters, definitions, aids, date, more, variables);
  }

  public Scope withVariable(String name) {
    return new Scope(questions, parameters, definitions, aids, date, steps, Set.of(name));
  }

  Optional<Question> question(String name) {
    return questions.find(name);
  }

  /** « nom inconnu … ; voulez-vous dire … ? ». */
  String unknown(String name) {
    Set<String> known = new HashSet<>(questions.keys());
    known.addAll(parameters.keySet());
    known.addAll(definitions.keySet());
    known.addAll(steps.keySet());
    return "nom « "
        + name
        + " » inconnu (ni question, ni paramètre, ni définition)"
        + Spelling.offer(name, known);
  }
}
