package fr.rezone.aid.sheet;

import fr.rezone.aid.language.Expression;
import fr.rezone.aid.rule.DateTerm;
import fr.rezone.aid.rule.NumberTerm;
import fr.rezone.aid.rule.Parameter;
import fr.rezone.aid.rule.Schedule;
import java.util.List;

/**
 * How much an aid pays and when.
 *
 * @param steps what the amount is made of, in reading order
 * @param schedules added together
 * @param since the day from which the contract counts: the reference date, or that of its signature
 * @param unknown name of the scale that was never published, when no amount can be given at all;
 *     else empty
 */
public record AmountRule(
    List<Step> steps,
    List<Schedule> schedules,
    DateTerm since,
    String unknown,
    List<Integer> slots) {
  public AmountRule {
    steps = List.copyOf(steps);
    schedules = List.copyOf(schedules);
    slots = List.copyOf(slots);
  }

  /**
   * A named step.
   *
   * @param parameters dated parameters it reads, so that the proof can cite them
   */
  public record Step(
      String name,
      String label,
      Parameter.Unit unit,
      Expression formula,
      NumberTerm term,
      List<Parameter> parameters) {
    public Step {
      parameters = List.copyOf(parameters);
    }
  }
}
