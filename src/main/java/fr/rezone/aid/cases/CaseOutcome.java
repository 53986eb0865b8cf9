package fr.rezone.aid.cases;

import java.util.List;

/**
 * One case run.
 *
 * @param differences what does not match, in French; empty when it passes
 * @param remarks what differs without being demanded: names of doubts and of unpublished scales
 */
public record CaseOutcome(WorkedCase worked, List<String> differences, List<String> remarks) {
  public CaseOutcome {
    differences = List.copyOf(differences);
    remarks = List.copyOf(remarks);
  }

  public boolean passes() {
    return differences.isEmpty();
  }
}
