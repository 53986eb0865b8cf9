package fr.rezone.aid.sheet;

import fr.rezone.aid.language.French;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.rule.DatedValue;
import fr.rezone.aid.rule.Parameter;
import fr.rezone.aid.rule.ParameterValue;
import java.time.LocalDate;
import java.util.List;

/**
 * A French sentence with places for parameters and answers, so that it says what the rule says on
 * the day asked. Immutable.
 */
public record Sentence(List<Part> parts) {
  public Sentence {
    parts = List.copyOf(parts);
  }

  /** A piece of a sentence. */
  public sealed interface Part {
    record Literal(String text) implements Part {}

    record OfParameter(Parameter parameter) implements Part {}

    record OfAnswer(Question question) implements Part {}
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** The sentence on a day; « … » stands for what has no value. */
  public String text(LocalDate date, Answers answers) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.Literal literal -> text.append(literal.text());
        case Part.OfParameter of ->
            text.append(
                of.parameter()
                    .find(date.toEpochDay())
                    .map(value -> show(of.parameter(), value))
                    .orElse("…"));
        case Part.OfAnswer of -> {
          long packed = answers.packed(of.question().slot());
          text.append(packed == Answers.MISSING ? "…" : of.question().type().show(packed));
        }
      }
    }
    return text.toString();
  }

  /** A parameter's value for a reader. */
  public static String show(Parameter parameter, DatedValue value) {
    return switch (value.value()) {
      case ParameterValue.Amount amount ->
          switch (parameter.unit()) {
            case EUROS -> French.euros(amount.value().toCents());
            case RATE -> French.percent(amount.value());
            case COUNT, DAY, FLAG -> French.number(amount.value());
          };
      case ParameterValue.Day day -> French.day(day.value());
      case ParameterValue.Flag flag -> flag.value() ? "oui" : "non";
      case ParameterValue.Scale scale ->
          String.join(
              ", ",
              scale.steps().stream()
                  .map(
                      step ->
                          "à partir de "
                              + French.number(step.from())
                              + " : "
                              + French.number(step.value()))
                  .toList());
    };
  }
}
