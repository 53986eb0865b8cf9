package fr.rezone.aid.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers why something is unknown: answers that are missing, points of law in doubt, scales that
 * were never published. Mutable, confined to one evaluation; keeps the order in which things were
 * first met.
 */
public final class Blame {
  private final Set<Integer> missing = new LinkedHashSet<>();
  private final Set<String> doubts = new LinkedHashSet<>();
  private final Set<String> markers = new LinkedHashSet<>();
  private String condition = "";

  /** From now on, doubts are those of this condition. */
  public void enter(String conditionId) {
    condition = conditionId;
  }

  String condition() {
    return condition;
  }

  void missing(int slot) {
    missing.add(slot);
  }

  void doubt() {
    doubts.add(condition);
  }

  void marker(String marker) {
    markers.add(marker);
  }

  /** Slots of the missing answers. */
  public List<Integer> missing() {
    return new ArrayList<>(missing);
  }

  /** Ids of the conditions that carry a legal doubt. */
  public List<String> doubts() {
    return new ArrayList<>(doubts);
  }

  /** Names of scales without a value. */
  public List<String> markers() {
    return new ArrayList<>(markers);
  }
}
