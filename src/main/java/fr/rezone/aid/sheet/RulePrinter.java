package fr.rezone.aid.sheet;

import fr.rezone.aid.language.Expression;
import fr.rezone.aid.language.French;
import fr.rezone.aid.question.AnswerType;
import fr.rezone.aid.question.Option;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.rule.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes rules for a reader: questions by their label, values by theirs, parameters by what they
 * are worth on a day. Immutable.
 */
public final class RulePrinter {
  private final Catalogue catalogue;
  private final LocalDate date;

  public RulePrinter(Catalogue catalogue, LocalDate date) {
    this.catalogue = catalogue;
    this.date = date;
  }

  /** The rule in French, on one line. */
  public String print(Expression expression) {
    return switch (expression) {
      case Expression.Num num -> French.number(num.value());
      case Expression.Day day -> French.day(day.value());
      case Expression.Text text -> text.value();
      case Expression.Flag flag -> flag.value() ? "oui" : "non";
      case Expression.Doubt _ -> "point de droit à vérifier";
      case Expression.Name name -> name(name.name());
      case Expression.Call call -> call(call);
      case Expression.Compare compare ->
          print(compare.left())
              + " "
              + compare.operator().sign()
              + " "
              + value(compare.left(), compare.right());
      case Expression.In in ->
          print(in.left())
              + " parmi\u00a0: "
              + in.values().stream()
                  .map(value -> value(in.left(), value))
                  .collect(Collectors.joining(", "));
      case Expression.Between between ->
          print(between.left()) + " du " + print(between.low()) + " au " + print(between.high());
      case Expression.Contains contains ->
          value(contains.left(), contains.value()) + " parmi " + print(contains.left());
      case Expression.Not not -> "non (" + print(not.operand()) + ")";
      case Expression.And and -> join(and.operands(), " et ");
      case Expression.Or or -> join(or.operands(), " ou ");
      case Expression.If choice ->
          "si "
              + print(choice.test())
              + ", alors "
              + print(choice.yes())
              + ", sinon "
              + print(choice.no());
      case Expression.Arithmetic sum ->
          operand(sum.left()) + " " + sign(sum.operator()) + " " + operand(sum.right());
      case Expression.Negate negate -> "−" + operand(negate.operand());
      case Expression.Shift shift -> shift(shift);
    };
  }

  private String name(String name) {
    if (name.equals("date")) {
      return "date de référence";
    }
    Optional<Question> question = catalogue.questions().find(name);
    if (question.isPresent()) {
      return question.get().label();
    }
    Expression definition = catalogue.definitions().get(name);
    if (definition != null) {
      return print(definition);
    }
    Parameter parameter = catalogue.parameters().get(name);
    if (parameter != null && parameter.unit() == Parameter.Unit.FLAG) {
      return "« " + parameter.label() + " »";
    }
    if (parameter != null) {
      return parameter
          .find(date.toEpochDay())
          .map(value -> Sentence.show(parameter, value))
          .orElse(parameter.label());
    }
    return name.replace('_', ' ');
  }

  private String call(Expression.Call call) {
    List<Expression> arguments = call.arguments();
    String first =
        arguments.isEmpty()
            ? ""
            : arguments.getFirst() instanceof Expression.Name name ? name.name() : "";
    return switch (call.name()) {
      case "certain" -> print(arguments.getFirst());
      case "renseigne" -> print(arguments.getFirst()) + " connu";
      case "eligible" -> "conditions de l’aide « " + first + " » remplies";
      case "inconnu" -> "barème non publié";
      case "bareme" -> label(first) + " pour " + print(arguments.getLast());
      case "valeur" -> label(first) + " au " + print(arguments.getLast());
      case "min" -> "le plus petit de (" + list(arguments) + ")";
      case "max" -> "le plus grand de (" + list(arguments) + ")";
      case "arrondi" -> print(arguments.getFirst()) + ", arrondi au centime";
      case "annee" -> "année de " + print(arguments.getFirst());
      case "mois_entiers" -> "mois entiers entre " + list(arguments);
      case "premier_janvier" -> "1er janvier de " + print(arguments.getFirst());
      default -> call.name().replace('_', ' ') + " (" + list(arguments) + ")";
    };
  }

  private String label(String parameter) {
    Parameter found = catalogue.parameters().get(parameter);
    return found == null ? parameter : found.label();
  }

  private String list(List<Expression> expressions) {
    return expressions.stream().map(this::print).collect(Collectors.joining("\u00a0; "));
  }

  /** A value compared with a question, by the label of that value. */
  private String value(Expression left, Expression right) {
    String text =
        switch (right) {
          case Expression.Name name -> name.name();
          case Expression.Text quoted -> quoted.value();
          default -> "";
        };
    if (left instanceof Expression.Name name && !text.isEmpty()) {
      Map<String, String> labels =
          catalogue.questions().find(name.name()).map(RulePrinter::labels).orElse(Map.of());
      if (labels.containsKey(text)) {
        return labels.getOrDefault(text, text);
      }
    }
    return print(right);
  }

  private static Map<String, String> labels(Question question) {
    List<Option> options =
        switch (question.type()) {
          case AnswerType.Choice choice -> choice.options();
          case AnswerType.Choices choices -> choices.options();
          default -> List.of();
        };
    return options.stream().collect(Collectors.toMap(Option::value, Option::label));
  }

  private String join(List<Expression> operands, String word) {
    return operands.stream().map(this::operand).collect(Collectors.joining(word));
  }

  private String operand(Expression expression) {
    String text = print(expression);
    return switch (expression) {
      case Expression.Or _, Expression.And _, Expression.If _, Expression.Arithmetic _ ->
          "(" + text + ")";
      default -> text;
    };
  }

  private static String sign(char operator) {
    return switch (operator) {
      case '*' -> "×";
      case '-' -> "−";
      default -> String.valueOf(operator);
    };
  }

  private String shift(Expression.Shift shift) {
    String unit =
        switch (shift.unit()) {
          case YEARS -> Math.abs(shift.count()) > 1 ? "ans" : "an";
          case MONTHS -> "mois";
          case DAYS -> Math.abs(shift.count()) > 1 ? "jours" : "jour";
        };
    return print(shift.date())
        + (shift.count() < 0 ? " − " : " + ")
        + Math.abs(shift.count())
        + "\u00a0"
        + unit;
  }
}
