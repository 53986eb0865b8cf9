package fr.rezone.aid.load;

import fr.rezone.aid.language.Exact;
import fr.rezone.aid.language.Expression;
import fr.rezone.aid.language.Parser;
import fr.rezone.aid.language.SyntaxException;
import fr.rezone.aid.rule.BoolTerm;
import fr.rezone.aid.rule.DateTerm;
import fr.rezone.aid.rule.MonthTerm;
import fr.rezone.aid.rule.NumberTerm;
import fr.rezone.aid.rule.Resolver;
import fr.rezone.aid.rule.Scope;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads expressions out of a file and turns what is wrong with them into faults. */
final class RuleReader {
  private RuleReader() {}

  /** The parsed text under a key; a fault and {@code faux} when it cannot be read. */
  static Expression parse(YamlMap map, String key) {
    String text = map.text(key);
    if (text.isEmpty()) {
      return new Expression.Flag(0, false);
    }
    return parse(map, key, text).orElse(new Expression.Flag(0, false));
  }

  static Optional<Expression> parse(YamlMap map, String key, String text) {
    try {
      return Optional.of(Parser.parse(text));
    } catch (SyntaxException e) {
      report(map, key, text, e);
      return Optional.empty();
    }
  }

  static BoolTerm condition(YamlMap map, String key, Scope scope) {
    return resolve(map, key, scope, Resolver::condition, new BoolTerm.Constant(false));
  }

  static NumberTerm number(YamlMap map, String key, Scope scope) {
    return resolve(map, key, scope, Resolver::number, new NumberTerm.Constant(Exact.ZERO));
  }

  static DateTerm date(YamlMap map, String key, Scope scope) {
    return resolve(map, key, scope, Resolver::date, new DateTerm.Reference());
  }

  static MonthTerm month(YamlMap map, String key, Scope scope) {
    return month(map, key, map.text(key), scope);
  }

  static MonthTerm month(YamlMap map, String key, String text, Scope scope) {
    return resolve(
        map, key, text, scope, Resolver::month, new MonthTerm.OfDay(new DateTerm.Reference()));
  }

  private static <T> T resolve(
      YamlMap map,
      String key,
      Scope scope,
      BiFunction<Resolver, Expression, T> reading,
      T otherwise) {
    return resolve(map, key, map.text(key), scope, reading, otherwise);
  }

  private static <T> T resolve(
      YamlMap map,
      String key,
      String text,
      Scope scope,
      BiFunction<Resolver, Expression, T> reading,
      T otherwise) {
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return reading.apply(new Resolver(scope), Parser.parse(text));
    } catch (SyntaxException e) {
      report(map, key, text, e);
      return otherwise;
    } catch (ArithmeticException e) {
      map.fault(key, "« " + key + " » : nombre trop grand ou trop précis");
      return otherwise;
    }
  }

  private static void report(YamlMap map, String key, String text, SyntaxException e) {
    String rest = text.substring(Math.min(e.at(), text.length())).replaceAll("\\s+", " ");
    String shown = rest.length() > 30 ? rest.substring(0, 30) + "…" : rest;
    map.fault(
        key,
        "« " + key + " » : " + e.getMessage() + (shown.isEmpty() ? "" : " (à « " + shown + " »)"));
  }
}
