package fr.rezone.aid.sheet;

import fr.rezone.aid.language.Expression;
import fr.rezone.aid.question.Questionnaire;
import fr.rezone.aid.reference.Reference;
import fr.rezone.aid.rule.BoolTerm;
import fr.rezone.aid.rule.Parameter;
import java.util.List;
import java.util.Map;

/**
 * Everything the files say, checked and resolved. Immutable.
 *
 * @param references by id
 * @param parameters by name
 * @param definitions conditions that several aids share, by name
 * @param aids in the order in which they are shown; a rule may lean on another aid by its rank here
 * @param order ranks of the aids that are evaluated, each after those it leans on
 * @param gates for each question, the condition under which it may be asked
 * @param hash SHA-256 of all files, hexadecimal
 */
public record Catalogue(
    Questionnaire questions,
    Map<String, Reference> references,
    Map<String, Parameter> parameters,
    Map<String, Expression> definitions,
    List<Aid> aids,
    List<Integer> order,
    List<BoolTerm> gates,
    String hash) {
  public Catalogue {
    references = Map.copyOf(references);
    parameters = Map.copyOf(parameters);
    definitions = Map.copyOf(definitions);
    aids = List.copyOf(aids);
    order = List.copyOf(order);
    gates = List.copyOf(gates);
  }
}
