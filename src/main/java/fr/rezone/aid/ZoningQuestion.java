package fr.rezone.aid;

import fr.rezone.aid.language.Exact;
import fr.rezone.aid.question.AnswerType;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.question.Questionnaire;
import fr.rezone.aid.result.Outcome;
import fr.rezone.aid.rule.Parameter;
import fr.rezone.aid.rule.ParameterValue;
import fr.rezone.aid.rule.ZoneRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The two questions about a place that are not aids: is this its level, and is this its theoretical
 * class? Immutable.
 */
public final class ZoningQuestion {
  private final AidCatalogue catalogue;
  private final Questionnaire questions;
  private final ZoneRule zoneRule;

  public ZoningQuestion(AidCatalogue catalogue) {
    this.catalogue = catalogue;
    questions = catalogue.questions();
    zoneRule = new ZoneRule(questions, catalogue.content().parameters());
  }

  /**
   * @param missing keys to answer, when it is unknown
   * @param doubt id of the legal doubt; empty when there is none
   */
  public record Answer(Outcome outcome, List<String> missing, String doubt) {
    public Answer {
      missing = List.copyOf(missing);
    }

    static Answer of(boolean met) {
      return new Answer(met ? Outcome.MET : Outcome.NOT_MET, List.of(), "");
    }

    static Answer missing(String key) {
      return new Answer(Outcome.UNKNOWN, List.of(key), "");
    }

    static Answer doubtful(String id) {
      return new Answer(Outcome.UNKNOWN, List.of(), id);
    }
  }

  /**
   * Whether the exact point has this level. A territory over two regions described alone is taken
   * as a whole.
   */
  public Answer isLevel(String level, Answers answers) {
    long[] packed = answers.toPacked();
    long found;
    if (zoneRule.isWholeTerritory(packed)) {
      found = zoneRule.territoryLevel(packed);
    } else {
      ZoneRule.Outcome outcome = zoneRule.of(packed);
      int slot = questions.get("zone").slot();
      found = packed[slot] == Answers.MISSING ? outcome.level() : packed[slot];
      if (found == Answers.MISSING) {
        return outcome.askSlot() < 0
            ? Answer.doubtful("zonage.partage")
            : Answer.missing(questions.question(outcome.askSlot()).key());
      }
    }
    if (found == AnswerType.Shared.TIED) {
      return Answer.doubtful("zonage.partage");
    }
    return Answer.of(questions.get("zone").type().unpack(found).equals(level));
  }

  /**
   * Whether the indicator alone would give this class by the method of the territory. Only the
   * method of 2017 has thresholds.
   */
  public Answer isTheoreticalClass(String wanted, LocalDate date, Answers answers) {
    Optional<String> method = answers.find("zonage_methode");
    if (method.isEmpty()) {
      return Answer.missing("zonage_methode");
    }
    Optional<Exact> selection = threshold("zonage.selection-nationale-" + method.get(), date);
    Optional<Exact> limit = threshold("zonage.vivier-" + method.get(), date);
    if (selection.isEmpty() || limit.isEmpty()) {
      return Answer.doubtful("zonage-theorique.seuils-" + method.get());
    }
    Question indicator = questions.get("apl_tvs");
    long packed = answers.packed(indicator.slot());
    if (packed == Answers.MISSING) {
      return Answer.missing(indicator.key());
    }
    Exact apl = Exact.of(packed, AnswerType.SCALE);
    String found =
        apl.compareTo(selection.get()) <= 0
            ? "selection-nationale"
            : apl.compareTo(limit.get()) <= 0 ? "vivier" : "hors-vivier";
    return Answer.of(found.equals(wanted));
  }

  private Optional<Exact> threshold(String name, LocalDate date) {
    return Optional.ofNullable(catalogue.content().parameters().get(name))
        .flatMap((Parameter parameter) -> parameter.find(date.toEpochDay()))
        .flatMap(
            value ->
                value.value() instanceof ParameterValue.Amount amount
                    ? Optional.of(amount.value())
                    : Optional.empty());
  }
}
