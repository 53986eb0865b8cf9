package fr.rezone.aid.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Gathers why something is unknown: answers that are missing, points of law in doubt, scales that
 * were never published. Mutable, confined to one evaluation; keeps the order in which things were
 * first met.
 */
public final class Blame {
  private final List<Integer> missing = new ArrayList<>(4);
  private List<String> doubts = List.of();
  private List<String> markers = List.of();
  private String condition = "";

  /** From now on, doubts are those of this condition. */
  public void enter(String conditionId) {
    condition = conditionId;
  }

  void missing(int slot) {
    // A handful at most: a search through the list costs less than a set.
    if (!missing.contains(slot)) {
      missing.add(slot);
    }
  }

  void doubt() {
    doubts = with(doubts, condition);
  }

  void marker(String marker) {
    markers = with(markers, marker);
  }

  private static List<String> with(List<String> list, String text) {
    if (list.contains(text)) {
      return list;
    }
    List<String> longer = list.isEmpty() ? new ArrayList<>(2) : list;
    longer.add(text);
    return longer;
  }

  /** Slots of the missing answers; a view. */
  public List<Integer> missing() {
    return Collections.unmodifiableList(missing);
  }

  /** Ids of the conditions that carry a legal doubt; a view. */
  public List<String> doubts() {
    return Collections.unmodifiableList(doubts);
  }

  /** Names of scales without a value; a view. */
  public List<String> markers() {
    return Collections.unmodifiableList(markers);
  }
}
