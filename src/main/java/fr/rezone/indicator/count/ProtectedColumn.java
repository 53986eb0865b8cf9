package fr.rezone.indicator.count;

/**
 * What may be shown of one column of counts: a value where it is published, a reason where it is
 * hidden, never both. Immutable, safe to share between threads.
 */
public final class ProtectedColumn {
  /** The code of a published cell; the others are those of the reasons. */
  public static final byte PUBLISHED = 0;

  private final CompactLongs values;
  private final byte[] reasons;

  private ProtectedColumn(CompactLongs values, byte[] reasons) {
    this.values = values;
    this.reasons = reasons;
  }

  /**
   * @param values by number of place; what stands at a hidden place is dropped
   * @param reasons for each place {@link #PUBLISHED}, or a code of {@link Hiding}
   */
  public static ProtectedColumn of(long[] values, byte[] reasons) {
    long[] shown = values.clone();
    boolean hides = false;
    for (int i = 0; i < shown.length; i++) {
      if (reasons[i] != PUBLISHED) {
        shown[i] = 0;
        hides = true;
      }
    }
    return new ProtectedColumn(CompactLongs.of(shown), hides ? reasons.clone() : new byte[0]);
  }

  /** From a file: {@code reasons} is empty when nothing is hidden. */
  public static ProtectedColumn of(CompactLongs values, byte[] reasons) {
    return new ProtectedColumn(values, reasons.clone());
  }

  public boolean isHidden(int place) {
    return reason(place) != PUBLISHED;
  }

  /** {@link #PUBLISHED}, or a code of {@link Hiding}. */
  public byte reason(int place) {
    return reasons.length == 0 ? PUBLISHED : reasons[place];
  }

  /**
   * A published value.
   *
   * @throws IllegalStateException if it is hidden
   */
  public long value(int place) {
    if (isHidden(place)) {
      throw new IllegalStateException("hidden value at " + place);
    }
    return values.get(place);
  }

  /** For a file. */
  public CompactLongs values() {
    return values;
  }

  /** A copy for a file; empty when nothing is hidden. */
  public byte[] reasons() {
    return reasons.clone();
  }
}
