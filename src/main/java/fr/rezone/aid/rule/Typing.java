package fr.rezone.aid.rule;

import fr.rezone.aid.language.Expression;
import fr.rezone.aid.language.SyntaxException;
import fr.rezone.aid.question.AnswerType;
import fr.rezone.aid.question.Question;
import java.util.Optional;

/** Tells of what kind an expression is in a scope, and finds parameters. Immutable. */
final class Typing {
  enum Kind {
    BOOLEAN("une condition"),
    NUMBER("un nombre"),
    DATE("une date"),
    MONTH("un mois"),
    CHOICE("une question à choix"),
    CHOICES("une question à plusieurs réponses"),
    SHARED("un territoire partagé");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private final Scope scope;

  Typing(Scope scope) {
    this.scope = scope;
  }

  Kind kind(Expression expression) {
    return switch (expression) {
      case Expression.Num _, Expression.Negate _ -> Kind.NUMBER;
      case Expression.Arithmetic sum -> kind(sum.left()) == Kind.MONTH ? Kind.MONTH : Kind.NUMBER;
      case Expression.Day _, Expression.Shift _ -> Kind.DATE;
      case Expression.If choice -> kind(choice.yes());
      case Expression.Name name -> kind(name);
      case Expression.Call call ->
          switch (call.name()) {
            case "premier_janvier" -> Kind.DATE;
            case "mois" -> Kind.MONTH;
            case "certain", "renseigne", "eligible" -> Kind.BOOLEAN;
            default -> Kind.NUMBER;
          };
      case Expression.Text text ->
          throw new SyntaxException(
              text.at(), "valeur « " + text.value() + " » seule ; la comparer à une question");
      default -> Kind.BOOLEAN;
    };
  }

  private Kind kind(Expression.Name name) {
    String word = name.name();
    if (word.equals("date")) {
      return Kind.DATE;
    }
    if (scope.steps().containsKey(word) || scope.variables().contains(word)) {
      return Kind.NUMBER;
    }
    Optional<Question> question = scope.question(word);
    if (question.isPresent()) {
      return switch (question.get().type()) {
        case AnswerType.YesNo _ -> Kind.BOOLEAN;
        case AnswerType.Choice _ -> Kind.CHOICE;
        case AnswerType.Choices _ -> Kind.CHOICES;
        case AnswerType.Numeric _ -> Kind.NUMBER;
        case AnswerType.Day _ -> Kind.DATE;
        case AnswerType.Shared _ -> Kind.SHARED;
      };
    }
    if (scope.definitions().containsKey(word)) {
      return Kind.BOOLEAN;
    }
    return switch (parameter(name, word).values().getFirst().value()) {
      case ParameterValue.Amount _ -> Kind.NUMBER;
      case ParameterValue.Day _ -> Kind.DATE;
      case ParameterValue.Flag _ -> Kind.BOOLEAN;
      case ParameterValue.Scale _ ->
          throw new SyntaxException(
              name.at(), "« " + word + " » est un barème ; écrire bareme(" + word + ", …)");
    };
  }

  Parameter parameter(Expression at, String name) {
    Parameter parameter = scope.parameters().get(name);
    if (parameter == null) {
      throw new SyntaxException(at.at(), scope.unknown(name));
    }
    return parameter;
  }

  /** The fault of an expression of another kind than expected. */
  SyntaxException wrong(Expression expression, Kind expected) {
    String found;
    try {
      found = kind(expression).label;
    } catch (SyntaxException e) {
      return e;
    }
    return new SyntaxException(
        expression.at(),
        found.equals(expected.label)
            ? expected.label + " d’une autre forme est attendu ici"
            : found + " trouvée là où l’on attend " + expected.label);
  }
}
