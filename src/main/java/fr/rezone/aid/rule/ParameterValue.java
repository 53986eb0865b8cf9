package fr.rezone.aid.rule;

import fr.rezone.aid.language.Exact;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a dated parameter may hold. */
public sealed interface ParameterValue {
  record Amount(Exact value) implements ParameterValue {}

  record Day(LocalDate value) implements ParameterValue {}

  record Flag(boolean value) implements ParameterValue {}

  /**
   * A scale by steps: the step with the largest bound that is not above applies; below the first,
   * nothing does.
   */
  record Scale(List<Step> steps) implements ParameterValue {
    public Scale {
      steps = List.copyOf(steps);
    }

    @Nullable Exact at(Exact position) {
      Exact found = null;
      for (Step step : steps) {
        if (step.from().compareTo(position) <= 0) {
          found = step.value();
        }
      }
      return found;
    }
  }

  /** One step, valid from a bound to the next step. */
  record Step(Exact from, Exact value) {}
}
