package fr.rezone.aid;

import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.result.AidResult;
import fr.rezone.aid.result.Amount;
import fr.rezone.aid.result.ConditionProof;
import fr.rezone.aid.result.Facts;
import fr.rezone.aid.result.NearMiss;
import fr.rezone.aid.result.Outcome;
import fr.rezone.aid.result.Verdict;
import fr.rezone.aid.rule.Frame;
import fr.rezone.aid.rule.Truth;
import fr.rezone.aid.sheet.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Looks for the fewest other answers that open an aid: for each condition that fails, the values
 * that would mend it (other choices, thresholds of the rule), combined for all failing conditions.
 * Bounded in answers changed and in tries.
 */
final class NearMissSearch {
  private static final int MOST_CHANGES = 3;
  private static final int MOST_TRIES = 4_000;

  private final AidCatalogue catalogue;
  private final Rules rules;
  private int tries;

  NearMissSearch(AidCatalogue catalogue, Rules rules) {
    this.catalogue = catalogue;
    this.rules = rules;
  }

  List<NearMiss> of(Simulation simulation) {
    List<NearMiss> found = new ArrayList<>();
    for (AidResult result : simulation.results()) {
      if (result.verdict() instanceof Verdict.NotEligible) {
        of(simulation, result).ifPresent(found::add);
      }
    }
    found.sort(
        Comparator.comparingLong((NearMiss miss) -> -miss.gainCents())
            .thenComparing(miss -> miss.changes().size())
            .thenComparing(miss -> miss.aid().id()));
    return found;
  }

  private Optional<NearMiss> of(Simulation simulation, AidResult result) {
    tries = 0;
    List<Condition> failing =
        result.proofs().stream()
            .filter(proof -> proof.outcome() == Outcome.NOT_MET)
            .map(ConditionProof::condition)
            .toList();
    boolean waiting =
        result.proofs().stream().anyMatch(proof -> proof.outcome() == Outcome.UNKNOWN);
    if (failing.size() > MOST_CHANGES || waiting) {
      return Optional.empty();
    }
    for (int most = 1; most <= MOST_CHANGES; most++) {
      Optional<Map<Integer, Long>> changes = mend(simulation, failing, 0, new TreeMap<>(), most);
      if (changes.isPresent()) {
        Optional<NearMiss> miss = describe(simulation, result, changes.get());
        if (miss.isPresent()) {
          return miss;
        }
      }
    }
    return Optional.empty();
  }

  /** Mends the failing conditions from one on, changing at most so many answers in all. */
  private Optional<Map<Integer, Long>> mend(
      Simulation simulation,
      List<Condition> failing,
      int next,
      Map<Integer, Long> changes,
      int most) {
    if (next == failing.size()) {
      return isEligible(simulation, failing.getFirst(), changes)
          ? Optional.of(changes)
          : Optional.empty();
    }
    Condition condition = failing.get(next);
    if (holds(simulation, condition, changes)) {
      return mend(simulation, failing, next + 1, changes, most);
    }
    for (int slot : condition.slots()) {
      Question question = catalogue.questions().question(slot);
      boolean another = !changes.containsKey(slot);
      if (!question.changeable() || (another && changes.size() >= most)) {
        continue;
      }
      for (long value :
          Candidates.of(
              question, simulation.answers().packed(slot), condition, simulation.date())) {
        Map<Integer, Long> more = new TreeMap<>(changes);
        more.put(slot, value);
        if (tries++ > MOST_TRIES) {
          return Optional.empty();
        }
        boolean mended = holds(simulation, condition, more);
        Optional<Map<Integer, Long>> rest =
            mended
                ? mend(simulation, failing, next + 1, more, most)
                : another && more.size() < most
                    ? mend(simulation, failing, next, more, most)
                    : Optional.empty();
        if (rest.isPresent()) {
          return rest;
        }
      }
    }
    return Optional.empty();
  }

  private boolean holds(Simulation simulation, Condition condition, Map<Integer, Long> changes) {
    Run run = new Run(rules);
    Frame frame = frame(simulation, changes, run);
    return condition.term().test(frame) == Truth.TRUE;
  }

  private boolean isEligible(
      Simulation simulation, Condition condition, Map<Integer, Long> changes) {
    Run run = new Run(rules);
    run.judge(frame(simulation, changes, run));
    String id = condition.id().substring(0, condition.id().indexOf('.'));
    for (int rank = 0; rank < rules.count(); rank++) {
      if (catalogue.aids().get(rank).id().equals(id)) {
        return run.truth(rank) == Truth.TRUE;
      }
    }
    return false;
  }

  private Frame frame(Simulation simulation, Map<Integer, Long> changes, Run run) {
    long[] packed = simulation.answers().toPacked();
    changes.forEach((slot, value) -> packed[slot] = value);
    return rules.frames().frame(packed, simulation.date().toEpochDay(), run);
  }

  private Optional<NearMiss> describe(
      Simulation simulation, AidResult result, Map<Integer, Long> changes) {
    Answers answers = simulation.answers();
    List<NearMiss.Change> described = new ArrayList<>();
    Facts facts = result.proofs().getFirst().facts();
    for (Map.Entry<Integer, Long> change : changes.entrySet()) {
      Question question = catalogue.questions().question(change.getKey());
      String text = question.type().unpack(change.getValue());
      described.add(
          new NearMiss.Change(
              question, facts.show(question), text, question.type().show(change.getValue())));
      answers = answers.with(question.key(), text);
    }
    Simulation after = catalogue.simulate(simulation.date(), answers);
    return after.result(result.aid().id()).verdict() instanceof Verdict.Eligible(Amount amount)
        ? Optional.of(
            new NearMiss(
                result.aid(),
                described,
                amount,
                after.best().totalCents() - simulation.best().totalCents()))
        : Optional.empty();
  }
}
