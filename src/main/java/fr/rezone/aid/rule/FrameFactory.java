package fr.rezone.aid.rule;

import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.question.Questionnaire;
import java.util.Map;

/** Prepares frames: fills defaults in and derives the zone. Immutable. */
public final class FrameFactory {
  private final ZoneRule zoneRule;
  private final int[] defaultSlots;
  private final long[] defaults;

  public FrameFactory(Questionnaire questions, Map<String, Parameter> parameters) {
    zoneRule = new ZoneRule(questions, parameters);
    var optional = questions.questions().stream().filter(Question::isOptional).toList();
    defaultSlots = optional.stream().mapToInt(Question::slot).toArray();
    defaults =
        optional.stream().mapToLong(question -> question.defaultAnswer().orElseThrow()).toArray();
  }

  public ZoneRule zoneRule() {
    return zoneRule;
  }

  /**
   * @param given packed answers by slot, kept as they are
   * @param date days since 1970
   */
  public Frame frame(long[] given, long date, Verdicts verdicts) {
    long[] packed = given.clone();
    for (int i = 0; i < defaultSlots.length; i++) {
      if (packed[defaultSlots[i]] == Answers.MISSING) {
        packed[defaultSlots[i]] = defaults[i];
      }
    }
    ZoneRule.Outcome zone = zoneRule.of(packed);
    if (zone.level() != Answers.MISSING) {
      packed[zoneRule.slot()] = zone.level();
    }
    return new Frame(packed, given, date, verdicts, zone, zoneRule.slot());
  }
}
