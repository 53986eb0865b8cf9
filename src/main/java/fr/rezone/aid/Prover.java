package fr.rezone.aid;

import fr.rezone.aid.language.Exact;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.reference.Status;
import fr.rezone.aid.result.AidResult;
import fr.rezone.aid.result.Amount;
import fr.rezone.aid.result.ConditionProof;
import fr.rezone.aid.result.Facts;
import fr.rezone.aid.result.Outcome;
import fr.rezone.aid.result.Payment;
import fr.rezone.aid.result.StepProof;
import fr.rezone.aid.result.Verdict;
import fr.rezone.aid.rule.Blame;
import fr.rezone.aid.rule.Frame;
import fr.rezone.aid.rule.Parameter;
import fr.rezone.aid.rule.Truth;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.AmountRule;
import fr.rezone.aid.sheet.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns one run into verdicts with their proof. Confined to one simulation. */
final class Prover {
  private final Rules rules;
  private final Facts facts;
  private final Frame frame;

  Prover(Rules rules, Facts facts) {
    this.rules = rules;
    this.facts = facts;
    frame = facts.frame();
  }

  AidResult prove(int rank, Aid aid) {
    List<ConditionProof> proofs = new ArrayList<>(aid.conditions().size());
    Blame blame = new Blame();
    ConditionProof reason = null;
    boolean unknown = false;
    for (Condition condition : aid.conditions()) {
      ConditionProof proof = prove(condition, blame);
      proofs.add(proof);
      unknown |= proof.outcome() == Outcome.UNKNOWN;
      if (reason == null && proof.outcome() == Outcome.NOT_MET) {
        reason = proof;
      }
    }
    boolean counted = aid.isCounted(facts.date());
    if (aid.informationOnly()) {
      return new AidResult(
          aid,
          new Verdict.Uncertain(List.of(), List.of()),
          proofs,
          List.of(),
          aid.status(facts.date()),
          false);
    }
    if (reason != null) {
      return new AidResult(
          aid,
          new Verdict.NotEligible(reason),
          proofs,
          List.of(),
          reason.condition().status(),
          counted);
    }
    if (unknown) {
      return new AidResult(
          aid,
          new Verdict.Uncertain(questions(blame), blame.doubts()),
          proofs,
          List.of(),
          uncertainStatus(proofs, blame),
          counted);
    }
    List<StepProof> steps = steps(aid);
    return new AidResult(
        aid, new Verdict.Eligible(amount(rank)), proofs, steps, status(aid, steps), counted);
  }

  private ConditionProof prove(Condition condition, Blame blame) {
    int truth = condition.term().test(frame);
    if (truth != Truth.UNKNOWN) {
      return new ConditionProof(
          condition, truth == Truth.TRUE ? Outcome.MET : Outcome.NOT_MET, false, facts);
    }
    int doubtsBefore = blame.doubts().size();
    blame.enter(condition.id());
    condition.term().blame(frame, blame);
    return new ConditionProof(
        condition, Outcome.UNKNOWN, blame.doubts().size() > doubtsBefore, facts);
  }

  private List<Question> questions(Blame blame) {
    List<Question> questions = new ArrayList<>(blame.missing().size());
    for (int slot : blame.missing()) {
      questions.add(facts.answers().questionnaire().question(slot));
    }
    return questions;
  }

  private Amount amount(int rank) {
    List<Payment> payments = new ArrayList<>();
    if (Run.pay(
        rules.schedules(rank), frame, (month, cents) -> payments.add(Payment.of(month, cents)))) {
      long total = 0;
      for (Payment payment : payments) {
        total += payment.cents();
      }
      return new Amount.Known(total, payments);
    }
    Blame blame = new Blame();
    List<String> keys = new ArrayList<>();
    try {
      rules.blameAmount(rank, frame, blame);
      questions(blame).forEach(question -> keys.add(question.key()));
      keys.addAll(blame.markers());
    } catch (ArithmeticException e) {
      keys.add("calcul-impossible");
    }
    AmountRule rule = rules.amount(rank);
    if (keys.isEmpty()) {
      keys.add(rule.unknown().isEmpty() ? "calcul-impossible" : rule.unknown());
    }
    return new Amount.Unknown(keys);
  }

  private List<StepProof> steps(Aid aid) {
    List<StepProof> steps = new ArrayList<>();
    long since = aid.amount().since().day(frame);
    LocalDate day =
        since == fr.rezone.aid.question.Answers.MISSING
            ? facts.date()
            : LocalDate.ofEpochDay(since);
    for (AmountRule.Step step : aid.amount().steps()) {
      Exact value = value(step);
      if (value != null) {
        steps.add(new StepProof(step, value, day));
      }
    }
    return steps;
  }

  private @Nullable Exact value(AmountRule.Step step) {
    try {
      return step.term().value(frame);
    } catch (ArithmeticException e) {
      return null;
    }
  }

  private Status status(Aid aid, List<StepProof> steps) {
    Status weakest = aid.status(facts.date());
    for (Condition condition : aid.conditions()) {
      weakest = weakest.weakest(condition.status());
    }
    for (StepProof step : steps) {
      for (Parameter parameter : step.step().parameters()) {
        weakest =
            weakest.weakest(
                parameter
                    .find(step.since().toEpochDay())
                    .map(dated -> dated.status())
                    .orElse(weakest));
      }
    }
    return weakest;
  }

  private static Status uncertainStatus(List<ConditionProof> proofs, Blame blame) {
    if (!blame.doubts().isEmpty()) {
      return Status.TO_VERIFY;
    }
    Status weakest = Status.LAW;
    for (ConditionProof proof : proofs) {
      if (proof.outcome() == Outcome.UNKNOWN) {
        weakest = weakest.weakest(proof.condition().status());
      }
    }
    return weakest;
  }
}
