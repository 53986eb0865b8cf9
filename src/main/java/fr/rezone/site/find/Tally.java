package fr.rezone.site.find;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Sums the wishes of one territory, and writes the reasons if asked to. Confined to one thread. */
final class Tally {
  private final boolean explains;
  private final List<Reason> reasons = new ArrayList<>();
  private double sum;
  private int weights;

  /**
   * @param explains whether reasons are written: a ranking needs only sums
   */
  Tally(boolean explains) {
    this.explains = explains;
  }

  /** Something to say that weighs nothing. */
  void note(Supplier<Reason> reason) {
    if (explains) {
      reasons.add(reason.get());
    }
  }

  /**
   * @param satisfaction 0 to 1
   */
  void add(int weight, double satisfaction, Supplier<Reason> reason) {
    note(reason);
    sum += weight * satisfaction;
    weights += weight;
  }

  /** NaN when nothing weighs. */
  double agreement() {
    return weights == 0 ? Double.NaN : sum / weights;
  }

  List<Reason> reasons() {
    return List.copyOf(reasons);
  }
}
