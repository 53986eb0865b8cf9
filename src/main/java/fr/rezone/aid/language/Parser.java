package fr.rezone.aid.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads an expression by recursive descent. From the loosest to the tightest: {@code si … alors …
 * sinon …}, {@code ou}, {@code et}, {@code non}, comparisons, {@code + -}, {@code * /}. Confined to
 * one call.
 */
public final class Parser {
  private static final int DEEPEST = 60;
  private static final Set<String> RESERVED =
      Set.of("si", "alors", "sinon", "et", "ou", "non", "dans", "contient");
  private static final Map<String, Expression.Unit> UNITS =
      Map.of(
          "an", Expression.Unit.YEARS,
          "ans", Expression.Unit.YEARS,
          "mois", Expression.Unit.MONTHS,
          "jour", Expression.Unit.DAYS,
          "jours", Expression.Unit.DAYS);

  private final List<Token> words;
  private int next;
  private int depth;

  private Parser(List<Token> words) {
    this.words = words;
  }

  /**
   * @throws SyntaxException with the place and a French message
   */
  public static Expression parse(String expression) {
    Parser parser = new Parser(Lexer.words(expression));
    Expression parsed = parser.expression();
    Token rest = parser.peek();
    if (rest.kind() != Token.Kind.END) {
      throw new SyntaxException(
          rest.at(),
          rest.shown()
              + " inattendu après la fin de l’expression ; vérifier les « et », « ou » et parenthèses");
    }
    return parsed;
  }

  private Expression expression() {
    if (++depth > DEEPEST) {
      throw new SyntaxException(peek().at(), "trop de parenthèses imbriquées ; simplifier");
    }
    Expression result = peek().is("si") ? conditional() : or();
    depth--;
    return result;
  }

  private Expression conditional() {
    int at = expect("si").at();
    Expression test = expression();
    expect("alors");
    Expression yes = expression();
    expect("sinon");
    return new Expression.If(at, test, yes, expression());
  }

  private Expression or() {
    Expression first = and();
    if (!peek().is("ou")) {
      return first;
    }
    List<Expression> operands = new ArrayList<>(List.of(first));
    while (accept("ou")) {
      operands.add(and());
    }
    return new Expression.Or(first.at(), operands);
  }

  private Expression and() {
    Expression first = not();
    if (!peek().is("et")) {
      return first;
    }
    List<Expression> operands = new ArrayList<>(List.of(first));
    while (accept("et")) {
      operands.add(not());
    }
    return new Expression.And(first.at(), operands);
  }

  private Expression not() {
    Token word = peek();
    if (accept("non")) {
      if (++depth > DEEPEST) {
        throw new SyntaxException(word.at(), "trop de « non » imbriqués ; simplifier");
      }
      Expression operand = not();
      depth--;
      return new Expression.Not(word.at(), operand);
    }
    return comparison();
  }

  private Expression comparison() {
    Expression left = sum();
    for (Comparison operator : Comparison.values()) {
      if (accept(operator.symbol())) {
        return new Expression.Compare(left.at(), operator, left, sum());
      }
    }
    if (accept("contient")) {
      return new Expression.Contains(left.at(), left, primary());
    }
    if (accept("dans")) {
      if (accept("[")) {
        Expression low = sum();
        expect("..");
        Expression high = sum();
        expect("]");
        return new Expression.Between(left.at(), left, low, high);
      }
      expect("(");
      return new Expression.In(left.at(), left, list());
    }
    return left;
  }

  private Expression sum() {
    Expression left = product();
    while (true) {
      Token word = peek();
      if (!accept("+") && !accept("-")) {
        return left;
      }
      char operator = word.text().charAt(0);
      left =
          isDuration()
              ? shift(word.at(), left, operator)
              : new Expression.Arithmetic(word.at(), operator, left, product());
    }
  }

  /** Whether a number with a calendar unit comes next: {@code 10 ans}. */
  private boolean isDuration() {
    return peek().kind() == Token.Kind.NUMBER
        && words.get(next + 1).kind() == Token.Kind.NAME
        && UNITS.containsKey(words.get(next + 1).text());
  }

  private Expression shift(int at, Expression date, char sign) {
    Token number = take();
    Expression.Unit unit = UNITS.getOrDefault(take().text(), Expression.Unit.DAYS);
    if (!number.text().matches("[0-9]{1,4}")) {
      throw new SyntaxException(
          number.at(),
          "durée « " + number.text() + " » refusée ; un nombre entier de 0 à 9999 est attendu");
    }
    long count = Long.parseLong(number.text());
    return new Expression.Shift(at, date, sign == '-' ? -count : count, unit);
  }

  private Expression product() {
    Expression left = unary();
    while (true) {
      Token word = peek();
      if (!accept("*") && !accept("/")) {
        return left;
      }
      left = new Expression.Arithmetic(word.at(), word.text().charAt(0), left, unary());
    }
  }

  private Expression unary() {
    Token word = peek();
    if (accept("-")) {
      return new Expression.Negate(word.at(), primary());
    }
    return primary();
  }

  private Expression primary() {
    Token word = take();
    return switch (word.kind()) {
      case NUMBER -> number(word);
      case DATE -> new Expression.Day(word.at(), day(word));
      case TEXT -> new Expression.Text(word.at(), word.text());
      case NAME -> name(word);
      case SYMBOL -> {
        if (!word.text().equals("(")) {
          throw new SyntaxException(word.at(), "valeur attendue, " + word.shown() + " trouvé");
        }
        Expression inner = expression();
        expect(")");
        yield inner;
      }
      case END ->
          throw new SyntaxException(
              word.at(), "expression incomplète : une valeur manque à la fin");
    };
  }

  private Expression number(Token word) {
    Exact value;
    try {
      value = Exact.parse(word.text());
    } catch (NumberFormatException e) {
      throw new SyntaxException(word.at(), "nombre « " + word.text() + " » trop long");
    }
    return new Expression.Num(word.at(), accept("%") ? value.dividedBy(Exact.of(100)) : value);
  }

  private Expression name(Token word) {
    if (RESERVED.contains(word.text())) {
      if (word.text().equals("si")) {
        next--;
        return expression();
      }
      throw new SyntaxException(word.at(), "valeur attendue, " + word.shown() + " trouvé");
    }
    return switch (word.text()) {
      case "vrai" -> new Expression.Flag(word.at(), true);
      case "faux" -> new Expression.Flag(word.at(), false);
      case "doute" -> new Expression.Doubt(word.at());
      default ->
          accept("(")
              ? new Expression.Call(word.at(), word.text(), list())
              : new Expression.Name(word.at(), word.text());
    };
  }

  /** The rest of a list whose opening parenthesis is read. */
  private List<Expression> list() {
    List<Expression> values = new ArrayList<>();
    do {
      values.add(expression());
    } while (accept(","));
    expect(")");
    return values;
  }

  private static LocalDate day(Token word) {
    try {
      return LocalDate.parse(word.text());
    } catch (DateTimeException e) {
      throw new SyntaxException(
          word.at(), "la date « " + word.text() + " » n’existe pas ; écrire aaaa-mm-jj");
    }
  }

  private Token peek() {
    return words.get(next);
  }

  private Token take() {
    Token word = words.get(next);
    if (word.kind() != Token.Kind.END) {
      next++;
    }
    return word;
  }

  private boolean accept(String symbolOrWord) {
    if (peek().is(symbolOrWord)) {
      next++;
      return true;
    }
    return false;
  }

  private Token expect(String symbolOrWord) {
    Token word = peek();
    if (!accept(symbolOrWord)) {
      throw new SyntaxException(
          word.at(), "« " + symbolOrWord + " » attendu, " + word.shown() + " trouvé");
    }
    return word;
  }
}
