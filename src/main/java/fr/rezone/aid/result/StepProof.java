package fr.rezone.aid.result;

import fr.rezone.aid.language.Exact;
import fr.rezone.aid.language.French;
import fr.rezone.aid.rule.DatedValue;
import fr.rezone.aid.rule.Parameter;
import fr.rezone.aid.sheet.AmountRule;
import fr.rezone.aid.sheet.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of an amount, worked out.
 *
 * @param since day on which parameters were read
 */
public record StepProof(AmountRule.Step step, Exact value, LocalDate since) {
  /** The value for a reader, in its unit. */
  public String text() {
    return switch (step.unit()) {
      case EUROS -> French.euros(value.toCents());
      case RATE -> French.percent(value);
      case COUNT, DAY, FLAG -> French.number(value);
    };
  }

  /** The parameters read, with the text that fixes each on that day. */
  public List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    for (Parameter parameter : step.parameters()) {
      parameter
          .find(since.toEpochDay())
          .ifPresent(dated -> sources.add(new Source(parameter, dated)));
    }
    return sources;
  }

  /** A parameter and its value on the day. */
  public record Source(Parameter parameter, DatedValue dated) {
    /** « Montant par jour : 12 500 € ». */
    public String text() {
      return parameter.label() + "\u00a0: " + Sentence.show(parameter, dated);
    }
  }
}
