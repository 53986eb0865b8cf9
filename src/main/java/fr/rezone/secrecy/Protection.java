package fr.rezone.secrecy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may be shown of {@link LinkedTables} and what is hidden, cell by cell. Holds no value.
 * Immutable and thread-safe.
 */
public final class Protection {
  private final byte[] reasons;
  private final List<Integer> unprotected;
  private final Map<HidingReason, Integer> counts;
  private final Loss loss;

  /**
   * What readers lose.
   *
   * @param cells how many cells there are, zeros included
   * @param hidden how many of them are hidden
   * @param value the sum of all values
   * @param hiddenValue the sum of the hidden ones
   */
  public record Loss(long cells, long hidden, long value, long hiddenValue) {

    /** Hidden cells among all, in [0, 1]; 0 of nothing. */
    public double shareOfCells() {
      return cells == 0 ? 0 : (double) hidden / cells;
    }

    /** Hidden value among all, in [0, 1]; 0 of nothing. */
    public double shareOfValue() {
      return value == 0 ? 0 : (double) hiddenValue / value;
    }
  }

  /** Takes the arrays over. */
  Protection(LinkedTables tables, byte[] reasons, List<Integer> unprotected) {
    this.reasons = reasons;
    this.unprotected = List.copyOf(unprotected);
    int[] byCode = new int[HidingReason.values().length + 1];
    long value = 0;
    long hiddenValue = 0;
    for (int cell = 0; cell < reasons.length; cell++) {
      byCode[reasons[cell]]++;
      value += tables.value(cell);
      if (reasons[cell] != 0) {
        hiddenValue += tables.value(cell);
      }
    }
    this.counts = new EnumMap<>(HidingReason.class);
    for (HidingReason reason : HidingReason.values()) {
      counts.put(reason, byCode[reason.code()]);
    }
    this.loss = new Loss(reasons.length, reasons.length - byCode[0], value, hiddenValue);
  }

  /** What becomes of a cell. */
  public CellState state(int cell) {
    byte code = reasons[cell];
    if (code == 0) {
      return CellState.PUBLISHED;
    }
    return code == HidingReason.SECONDARY.code() ? CellState.SECONDARY : CellState.PRIMARY;
  }

  /** Why a cell is hidden; empty if it is published. */
  public Optional<HidingReason> reason(int cell) {
    return reasons[cell] == 0 ? Optional.empty() : Optional.of(HidingReason.ofCode(reasons[cell]));
  }

  /** How many cells are hidden for a reason. */
  public int count(HidingReason reason) {
    return counts.getOrDefault(reason, 0);
  }

  /** How many cells a rule hides by itself. */
  public int primaryCount() {
    return count(HidingReason.CONTRIBUTORS)
        + count(HidingReason.VALUE)
        + count(HidingReason.DOMINANCE);
  }

  /** How many cells are hidden to protect others. */
  public int secondaryCount() {
    return count(HidingReason.SECONDARY);
  }

  /** What readers lose. */
  public Loss loss() {
    return loss;
  }

  /**
   * Sensitive cells, ascending, whose protection could not be shown: what is public for ever gives
   * them away. Publish nothing while there is one. Empty in the ordinary case.
   */
  public List<Integer> unprotectedCells() {
    return new ArrayList<>(unprotected);
  }
}
