package fr.rezone.aid.rule;

import fr.rezone.aid.language.Comparison;
import fr.rezone.aid.language.Exact;
import fr.rezone.aid.language.Expression;
import fr.rezone.aid.language.Spelling;
import fr.rezone.aid.language.SyntaxException;
import fr.rezone.aid.question.AnswerType;
import fr.rezone.aid.question.Option;
import fr.rezone.aid.question.Question;
import java.util.List;
import java.util.Optional;

/**
 * Gives an expression its meaning in a {@link Scope} and refuses what has none. Immutable; every
 * method throws {@link SyntaxException} with the place of the fault.
 */
public final class Resolver {
  private final Scope scope;
  private final Typing typing;

  public Resolver(Scope scope) {
    this.scope = scope;
    typing = new Typing(scope);
  }

  /** Reads the expression as a condition. */
  public BoolTerm condition(Expression expression) {
    return switch (expression) {
      case Expression.Flag flag -> new BoolTerm.Constant(flag.value());
      case Expression.Doubt _ -> new BoolTerm.Doubt();
      case Expression.Not not -> new BoolTerm.Not(condition(not.operand()));
      case Expression.And and ->
          new BoolTerm.And(and.operands().stream().map(this::condition).toList());
      case Expression.Or or ->
          new BoolTerm.Or(or.operands().stream().map(this::condition).toList());
      case Expression.If choice ->
          new BoolTerm.If(
              condition(choice.test()), condition(choice.yes()), condition(choice.no()));
      case Expression.Compare compare -> compare(compare);
      case Expression.In in -> new BoolTerm.OneOf(choice(in.left()).slot(), ranks(in));
      case Expression.Between between ->
          new BoolTerm.And(
              List.of(
                  order(Comparison.AT_LEAST, between.left(), between.low()),
                  order(Comparison.AT_MOST, between.left(), between.high())));
      case Expression.Contains contains -> contains(contains);
      case Expression.Name name -> namedCondition(name);
      case Expression.Call call -> calledCondition(call);
      default -> throw typing.wrong(expression, Typing.Kind.BOOLEAN);
    };
  }

  /** Reads the expression as a number. */
  public NumberTerm number(Expression expression) {
    return switch (expression) {
      case Expression.Num num -> new NumberTerm.Constant(num.value());
      case Expression.Negate negate ->
          new NumberTerm.Operation(
              '-', new NumberTerm.Constant(Exact.ZERO), number(negate.operand()));
      case Expression.Arithmetic sum ->
          new NumberTerm.Operation(sum.operator(), number(sum.left()), number(sum.right()));
      case Expression.If choice ->
          new NumberTerm.Choose(
              condition(choice.test()), number(choice.yes()), number(choice.no()));
      case Expression.Name name -> namedNumber(name);
      case Expression.Call call -> calledNumber(call);
      default -> throw typing.wrong(expression, Typing.Kind.NUMBER);
    };
  }

  /** Reads the expression as a day. */
  public DateTerm date(Expression expression) {
    return switch (expression) {
      case Expression.Day day -> new DateTerm.Constant(day.value().toEpochDay());
      case Expression.Shift shift ->
          new DateTerm.Shifted(date(shift.date()), shift.count(), shift.unit());
      case Expression.If choice ->
          new DateTerm.Choose(condition(choice.test()), date(choice.yes()), date(choice.no()));
      case Expression.Name name when name.name().equals("date") -> scope.date();
      case Expression.Name name -> {
        if (typing.kind(name) != Typing.Kind.DATE) {
          throw typing.wrong(name, Typing.Kind.DATE);
        }
        yield scope
            .question(name.name())
            .<DateTerm>map(question -> new DateTerm.Asked(question.slot()))
            .orElseGet(
                () -> new DateTerm.OfParameter(typing.parameter(name, name.name()), scope.date()));
      }
      case Expression.Call call when call.name().equals("premier_janvier") ->
          new DateTerm.FirstOfYear(number(argument(call, 0, 1)));
      default -> throw typing.wrong(expression, Typing.Kind.DATE);
    };
  }

  /** Reads the expression as a month. */
  public MonthTerm month(Expression expression) {
    return switch (expression) {
      case Expression.Call call when call.name().equals("mois") && call.arguments().size() == 2 ->
          new MonthTerm.OfYear(number(call.arguments().get(0)), number(call.arguments().get(1)));
      case Expression.Call call when call.name().equals("mois") ->
          new MonthTerm.OfDay(date(argument(call, 0, 1)));
      case Expression.Arithmetic sum when sum.operator() == '+' ->
          new MonthTerm.Plus(month(sum.left()), number(sum.right()));
      default -> throw typing.wrong(expression, Typing.Kind.MONTH);
    };
  }

  private BoolTerm compare(Expression.Compare compare) {
    return switch (typing.kind(compare.left())) {
      case CHOICE -> {
        Question question = choice(compare.left());
        BoolTerm equal = new BoolTerm.OneOf(question.slot(), 1L << rank(question, compare.right()));
        yield switch (compare.operator()) {
          case EQUAL -> equal;
          case DIFFERENT -> new BoolTerm.Not(equal);
          default ->
              throw new SyntaxException(
                  compare.at(),
                  "« " + question.key() + " » n’a pas d’ordre ; employer =, != ou dans");
        };
      }
      case BOOLEAN ->
          throw new SyntaxException(
              compare.at(),
              "condition comparée à une valeur ; écrire seulement la condition, ou « non » devant");
      case CHOICES ->
          throw new SyntaxException(
              compare.at(), "question à plusieurs réponses ; employer « contient »");
      case MONTH, SHARED ->
          throw new SyntaxException(compare.at(), "cette valeur ne se compare pas");
      case NUMBER, DATE -> order(compare.operator(), compare.left(), compare.right());
    };
  }

  private BoolTerm order(Comparison operator, Expression left, Expression right) {
    if (typing.kind(left) == Typing.Kind.DATE) {
      return new BoolTerm.Days(operator, date(left), date(right));
    }
    NumberTerm first = number(left);
    NumberTerm second = number(right);
    if (first instanceof NumberTerm.Asked asked) {
      if (second instanceof NumberTerm.Constant constant && isScalable(constant.number())) {
        return new BoolTerm.AgainstConstant(
            asked.slot(), operator, constant.number().toScaled(Frame.scale()));
      }
      if (second instanceof NumberTerm.OfParameter of) {
        return new BoolTerm.AgainstParameter(asked.slot(), operator, of.parameter(), of.at());
      }
    }
    return new BoolTerm.Numbers(operator, first, second);
  }

  private static boolean isScalable(Exact number) {
    return number.times(Exact.of(Frame.scale())).isWhole();
  }

  private BoolTerm contains(Expression.Contains contains) {
    Optional<Question> asked = asked(contains.left());
    if (asked.isPresent() && asked.get().type() instanceof AnswerType.Choices choices) {
      Question question = asked.get();
      String value = literal(contains.value());
      int rank = choices.rank(value);
      if (rank < 0) {
        throw unknownValue(contains.value(), value, question, choices.options());
      }
      return new BoolTerm.Holds(question.slot(), rank);
    }
    throw typing.wrong(contains.left(), Typing.Kind.CHOICES);
  }

  private BoolTerm namedCondition(Expression.Name name) {
    if (typing.kind(name) != Typing.Kind.BOOLEAN) {
      throw typing.wrong(name, Typing.Kind.BOOLEAN);
    }
    Optional<Question> question = scope.question(name.name());
    if (question.isPresent()) {
      return new BoolTerm.Yes(question.get().slot());
    }
    Expression definition = scope.definitions().get(name.name());
    return definition != null
        ? condition(definition)
        : new BoolTerm.FlagParameter(typing.parameter(name, name.name()), scope.date());
  }

  private BoolTerm calledCondition(Expression.Call call) {
    return switch (call.name()) {
      case "certain" -> new BoolTerm.Certain(condition(argument(call, 0, 1)));
      case "renseigne" -> {
        String key = literal(argument(call, 0, 1));
        yield new BoolTerm.Given(
            scope
                .question(key)
                .orElseThrow(() -> new SyntaxException(call.at(), scope.unknown(key)))
                .slot());
      }
      case "eligible" -> {
        String id = literal(argument(call, 0, 1));
        Integer aid = scope.aids().get(id);
        if (aid == null) {
          throw new SyntaxException(
              call.at(),
              "aide « " + id + " » inconnue" + Spelling.offer(id, scope.aids().keySet()));
        }
        yield new BoolTerm.AidMet(aid);
      }
      default -> throw unknownFunction(call, Typing.Kind.BOOLEAN);
    };
  }

  private NumberTerm namedNumber(Expression.Name name) {
    NumberTerm step = scope.steps().get(name.name());
    if (step != null) {
      return step;
    }
    if (scope.variables().contains(name.name())) {
      return new NumberTerm.Unrolled(name.name().equals("annee"));
    }
    if (typing.kind(name) != Typing.Kind.NUMBER) {
      throw typing.wrong(name, Typing.Kind.NUMBER);
    }
    return scope
        .question(name.name())
        .<NumberTerm>map(question -> new NumberTerm.Asked(question.slot()))
        .orElseGet(
            () -> new NumberTerm.OfParameter(typing.parameter(name, name.name()), scope.date()));
  }

  private NumberTerm calledNumber(Expression.Call call) {
    return switch (call.name()) {
      case "min", "max" ->
          new NumberTerm.Extreme(
              call.name().equals("max"), call.arguments().stream().map(this::number).toList());
      case "arrondi" -> new NumberTerm.ToCent(number(argument(call, 0, 1)));
      case "annee" -> new NumberTerm.PartOfDay(true, date(argument(call, 0, 1)));
      case "numero_mois" -> new NumberTerm.PartOfDay(false, date(argument(call, 0, 1)));
      case "mois_entiers" ->
          new NumberTerm.MonthsBetween(date(argument(call, 0, 2)), date(argument(call, 1, 2)));
      case "inconnu" -> new NumberTerm.Unpublished(literal(argument(call, 0, 1)));
      case "valeur" ->
          new NumberTerm.OfParameter(
              typing.parameter(call, literal(argument(call, 0, 2))), date(argument(call, 1, 2)));
      case "bareme" -> {
        Parameter scale = typing.parameter(call, literal(argument(call, 0, 2)));
        if (scale.values().stream()
            .anyMatch(value -> !(value.value() instanceof ParameterValue.Scale))) {
          throw new SyntaxException(call.at(), "« " + scale.name() + " » n’est pas un barème");
        }
        yield new NumberTerm.OnScale(scale, number(argument(call, 1, 2)), scope.date());
      }
      default -> throw unknownFunction(call, Typing.Kind.NUMBER);
    };
  }

  private Question choice(Expression expression) {
    return asked(expression)
        .filter(question -> question.type() instanceof AnswerType.Choice)
        .orElseThrow(() -> typing.wrong(expression, Typing.Kind.CHOICE));
  }

  /** The question that an expression names, if it names one. */
  private Optional<Question> asked(Expression expression) {
    return expression instanceof Expression.Name name
        ? scope.question(name.name())
        : Optional.empty();
  }

  private long ranks(Expression.In in) {
    Question question = choice(in.left());
    long ranks = 0;
    for (Expression value : in.values()) {
      ranks |= 1L << rank(question, value);
    }
    return ranks;
  }

  private static int rank(Question question, Expression expression) {
    String value = literal(expression);
    if (question.type() instanceof AnswerType.Choice choice) {
      int rank = choice.rank(value);
      if (rank < 0) {
        throw unknownValue(expression, value, question, choice.options());
      }
      return rank;
    }
    throw new IllegalStateException("not a choice: " + question.key());
  }

  private static String literal(Expression expression) {
    return switch (expression) {
      case Expression.Name name -> name.name();
      case Expression.Text text -> text.value();
      default ->
          throw new SyntaxException(
              expression.at(), "une valeur écrite telle quelle est attendue ici");
    };
  }

  private static Expression argument(Expression.Call call, int index, int count) {
    if (call.arguments().size() != count) {
      throw new SyntaxException(
          call.at(),
          "« "
              + call.name()
              + " » prend "
              + count
              + (count == 1 ? " valeur" : " valeurs")
              + ", pas "
              + call.arguments().size());
    }
    return call.arguments().get(index);
  }

  private static SyntaxException unknownValue(
      Expression at, String value, Question question, List<Option> options) {
    List<String> known = options.stream().map(Option::value).toList();
    return new SyntaxException(
        at.at(),
        "valeur « "
            + value
            + " » inconnue pour « "
            + question.key()
            + " »"
            + Spelling.offer(value, known)
            + " ; valeurs admises : "
            + String.join(", ", known));
  }

  private static SyntaxException unknownFunction(Expression.Call call, Typing.Kind expected) {
    return new SyntaxException(
        call.at(),
        "fonction « "
            + call.name()
            + " » inconnue là où "
            + expected.label()
            + " est attendu"
            + Spelling.offer(
                call.name(),
                List.of(
                    "min",
                    "max",
                    "arrondi",
                    "annee",
                    "numero_mois",
                    "mois_entiers",
                    "inconnu",
                    "valeur",
                    "bareme",
                    "mois",
                    "premier_janvier",
                    "certain",
                    "renseigne",
                    "eligible")));
  }
}
