package fr.rezone.aid.cases;

import java.util.List;

/**
 * What the engine answered to a case, in the words of the file.
 *
 * @param missing keys without an answer, in order
 * @param doubts ids of the conditions in doubt
 * @param unknownAmount what the amount waits for
 */
record Found(
    String verdict,
    String total,
    String schedule,
    String failing,
    List<String> missing,
    List<String> doubts,
    List<String> unknownAmount) {
  Found {
    missing = List.copyOf(missing);
    doubts = List.copyOf(doubts);
    unknownAmount = List.copyOf(unknownAmount);
  }

  static Found of(String verdict) {
    return new Found(verdict, "", "", "", List.of(), List.of(), List.of());
  }

  static Found notEligible(String failing) {
    return new Found("not-eligible", "", "", failing, List.of(), List.of(), List.of());
  }

  static Found uncertain(List<String> missing, List<String> doubts) {
    return new Found("uncertain", "", "", "", missing, doubts, List.of());
  }
}
