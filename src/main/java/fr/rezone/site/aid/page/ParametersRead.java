package fr.rezone.site.aid.page;

import fr.rezone.aid.language.Expression;
import fr.rezone.aid.rule.Parameter;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.AmountRule;
import fr.rezone.aid.sheet.Catalogue;
import fr.rezone.aid.sheet.Condition;
import fr.rezone.aid.sheet.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the dated parameters that an aid reads, in reading order, those of shared rules included.
 */
final class ParametersRead {
  private final Catalogue catalogue;
  private final Map<String, Parameter> found = new LinkedHashMap<>();

  private ParametersRead(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  static List<Parameter> of(Aid aid, Catalogue catalogue) {
    ParametersRead read = new ParametersRead(catalogue);
    for (Condition condition : aid.conditions()) {
      read.sentence(condition.met());
      read.walk(condition.test());
    }
    for (AmountRule.Step step : aid.amount().steps()) {
      step.parameters().forEach(parameter -> read.found.put(parameter.name(), parameter));
    }
    // What only a schedule reads bears the name of its aid.
    catalogue.parameters().values().stream()
        .filter(parameter -> parameter.name().startsWith(aid.id() + "."))
        .sorted(java.util.Comparator.comparing(Parameter::name))
        .forEach(parameter -> read.found.putIfAbsent(parameter.name(), parameter));
    return List.copyOf(read.found.values());
  }

  private void sentence(Sentence sentence) {
    for (Sentence.Part part : sentence.parts()) {
      if (part instanceof Sentence.Part.OfParameter(Parameter parameter)) {
        found.put(parameter.name(), parameter);
      }
    }
  }

  private void walk(Expression expression) {
    switch (expression) {
      case Expression.Name name -> name(name.name());
      case Expression.Call call -> call.arguments().forEach(this::walk);
      case Expression.Compare compare -> walk(compare.left(), compare.right());
      case Expression.In in -> {
        walk(in.left());
        in.values().forEach(this::walk);
      }
      case Expression.Between between -> walk(between.left(), between.low(), between.high());
      case Expression.Contains contains -> walk(contains.left(), contains.value());
      case Expression.Not not -> walk(not.operand());
      case Expression.And and -> and.operands().forEach(this::walk);
      case Expression.Or or -> or.operands().forEach(this::walk);
      case Expression.If choice -> walk(choice.test(), choice.yes(), choice.no());
      case Expression.Arithmetic sum -> walk(sum.left(), sum.right());
      case Expression.Negate negate -> walk(negate.operand());
      case Expression.Shift shift -> walk(shift.date());
      case Expression.Num _,
          Expression.Day _,
          Expression.Text _,
          Expression.Flag _,
          Expression.Doubt _ -> {}
    }
  }

  private void walk(Expression... expressions) {
    for (Expression expression : expressions) {
      walk(expression);
    }
  }

  private void name(String name) {
    Parameter parameter = catalogue.parameters().get(name);
    if (parameter != null) {
      found.put(name, parameter);
    }
    Expression definition = catalogue.definitions().get(name);
    if (definition != null) {
      walk(definition);
    }
  }
}
