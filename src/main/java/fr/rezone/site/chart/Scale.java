package fr.rezone.site.chart;

/**
 * A straight scale from values to pixels.
 *
 * @param low value drawn at {@code start}
 * @param high value drawn at {@code end}, greater than {@code low}
 */
record Scale(double low, double high, double start, double end) {
  Scale {
    if (!(high > low)) {
      throw new IllegalArgumentException("empty scale: " + low + " to " + high);
    }
  }

  /** Spans the values given, widened when they are all the same. */
  static Scale of(double least, double greatest, double start, double end) {
    double margin = greatest > least ? 0 : Math.max(1, Math.abs(least) * 0.1);
    return new Scale(least - margin, greatest + margin, start, end);
  }

  /** Where a value is drawn; values beyond the ends stay at the ends. */
  double at(double value) {
    double share = Math.clamp((value - low) / (high - low), 0, 1);
    return start + share * (end - start);
  }
}
