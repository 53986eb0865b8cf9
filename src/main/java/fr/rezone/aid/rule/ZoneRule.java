package fr.rezone.aid.rule;

import fr.rezone.aid.question.AnswerType;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Questionnaire;
import java.util.Map;

/**
 * The level of the exact point, from the level of the territory and that of a priority
 * neighbourhood (arrêté du 13 novembre 2017, annexe, III). A level given directly wins. Immutable.
 *
 * <p>A territory over two regions has the level on which both agencies agree, else that of the
 * larger population; an indicator at or below the national threshold makes it ZIP.
 */
public final class ZoneRule {
  /**
   * A territory at or below this accessibility (consultations a year and inhabitant) is ZIP in both
   * regions.
   */
  public static final String NATIONAL_SELECTION = "zonage.selection-nationale-2017";

  private static final Outcome KNOWN = new Outcome(Answers.MISSING, -1, false);

  private final int zone;
  private final int territory;
  private final int neighbourhoodLevel;
  private final int neighbourhood;
  private final int shared;
  private final int accessibility;
  private final long zip;
  private final long noLevel;
  private final long selection;

  /**
   * @param parameters where {@link #NATIONAL_SELECTION} is found; without it the indicator decides
   *     nothing
   */
  public ZoneRule(Questionnaire questions, Map<String, Parameter> parameters) {
    zone = questions.slot("zone");
    territory = questions.slot("zone_tvs");
    neighbourhoodLevel = questions.slot("zone_qpv");
    neighbourhood = questions.slot("qpv");
    shared = questions.slot("tvs_regions");
    accessibility = questions.slot("apl_tvs");
    zip = rank(questions, "zone", "zip");
    noLevel = rank(questions, "zone_qpv", "aucun");
    Parameter threshold = parameters.get(NATIONAL_SELECTION);
    selection = threshold == null ? Answers.MISSING : threshold.values().getFirst().scaled();
  }

  /**
   * @param level packed level, or missing
   * @param askSlot the question that would settle it; -1 when it is known or in doubt
   * @param tied whether two regions of equal population propose different levels
   */
  public record Outcome(long level, int askSlot, boolean tied) {}

  int slot() {
    return zone;
  }

  /** The level of the point; missing when a question remains. */
  public Outcome of(long[] values) {
    if (zone < 0 || values[zone] != Answers.MISSING || !isComplete()) {
      return zone < 0 || values[zone] != Answers.MISSING
          ? KNOWN
          : new Outcome(Answers.MISSING, zone, false);
    }
    long inside = values[neighbourhood];
    long own = values[neighbourhoodLevel];
    if (inside == 1 && own == Answers.MISSING) {
      return new Outcome(Answers.MISSING, neighbourhoodLevel, false);
    }
    if (inside == 1 && own != noLevel) {
      return new Outcome(own, -1, false);
    }
    long level = territoryLevel(values);
    if (level == Answers.MISSING) {
      return new Outcome(Answers.MISSING, zone, false);
    }
    if (inside == Answers.MISSING) {
      return new Outcome(Answers.MISSING, neighbourhood, false);
    }
    return level == AnswerType.Shared.TIED
        ? new Outcome(Answers.MISSING, -1, true)
        : new Outcome(level, -1, false);
  }

  /** The level of the territory as a whole, {@link AnswerType.Shared#TIED} or missing. */
  public long territoryLevel(long[] values) {
    if (values[territory] != Answers.MISSING || values[shared] == Answers.MISSING) {
      return values[territory];
    }
    long apl = values[accessibility];
    return apl != Answers.MISSING && apl <= selection ? zip : values[shared];
  }

  /**
   * Whether only a shared territory is described, without saying on which side of a neighbourhood
   * the point lies.
   */
  public boolean isWholeTerritory(long[] values) {
    return isComplete()
        && values[zone] == Answers.MISSING
        && values[territory] == Answers.MISSING
        && values[neighbourhood] == Answers.MISSING
        && values[shared] != Answers.MISSING;
  }

  private boolean isComplete() {
    return territory >= 0
        && neighbourhood >= 0
        && neighbourhoodLevel >= 0
        && shared >= 0
        && accessibility >= 0;
  }

  private static long rank(Questionnaire questions, String key, String value) {
    return questions
        .find(key)
        .map(
            question ->
                question.type() instanceof AnswerType.Choice choice ? choice.rank(value) : -1)
        .orElse(-1);
  }
}
