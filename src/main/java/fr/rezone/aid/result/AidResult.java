package fr.rezone.aid.result;

import fr.rezone.aid.reference.Status;
import fr.rezone.aid.sheet.Aid;
import java.util.List;

/**
 * One aid for one project.
 *
 * @param proofs one per condition, in the order of the sheet
 * @param steps of the amount, those that could be worked out; empty unless eligible
 * @param status the weakest among the facts that decided
 * @param counted whether the amount may enter a total
 */
public record AidResult(
    Aid aid,
    Verdict verdict,
    List<ConditionProof> proofs,
    List<StepProof> steps,
    Status status,
    boolean counted) {
  public AidResult {
    proofs = List.copyOf(proofs);
    steps = List.copyOf(steps);
  }

  /** Total in cents when the aid is eligible and its amount known; else 0. */
  public long knownCents() {
    return verdict instanceof Verdict.Eligible(Amount.Known known) ? known.totalCents() : 0;
  }

  public boolean isEligible() {
    return verdict instanceof Verdict.Eligible;
  }
}
