package fr.rezone.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The past of one place, span after span, the oldest first. Stateless. */
public final class ZoneSpans {
  private ZoneSpans() {}

  /** Of a commune; empty when it never was zoned. */
  public static List<ZoneSpan> of(Atlas atlas, Profession profession, Commune commune) {
    return of(atlas.history().ofCommune(profession, atlas.communes().rank(commune.code())));
  }

  /** Of the level that a quarter has of its own for physicians; empty when it never had one. */
  public static List<ZoneSpan> of(Atlas atlas, Quartier quartier) {
    return of(atlas.history().ofQuartier(quartier.code()));
  }

  private static List<ZoneSpan> of(Optional<ZoningTimeline> timeline) {
    List<ZoneSpan> spans = new ArrayList<>();
    if (timeline.isPresent()) {
      List<ZoningPeriod> periods = timeline.get().periods();
      for (int i = 0; i < periods.size(); i++) {
        ZoningPeriod period = periods.get(i);
        spans.add(
            new ZoneSpan(
                period.designation(), false, period.from(), timeline.get().end(i), period.basis()));
      }
    }
    return spans;
  }

  /**
   * Of a territory, in its composition of today: a span begins on each day on which the level or
   * the decree of most inhabitants changes, or on which its communes begin or cease to differ.
   */
  public static List<ZoneSpan> of(Atlas atlas, Profession profession, Tvs tvs) {
    TreeSet<LocalDate> days = new TreeSet<>();
    boolean open = false;
    for (String code : tvs.communes()) {
      Optional<ZoningTimeline> timeline =
          atlas.history().ofCommune(profession, atlas.communes().rank(code));
      for (ZoningPeriod period : timeline.map(ZoningTimeline::periods).orElse(List.of())) {
        period.from().ifPresent(days::add);
        open |= period.from().isEmpty();
      }
    }
    List<ZoneSpan> spans = new ArrayList<>();
    if (open) {
      LocalDate before = days.isEmpty() ? LocalDate.MAX : days.first().minusDays(1);
      add(spans, Optional.empty(), atlas.zoning(profession, tvs, before));
    }
    for (LocalDate day : days) {
      add(spans, Optional.of(day), atlas.zoning(profession, tvs, day));
    }
    return closed(spans);
  }

  private static void add(List<ZoneSpan> spans, Optional<LocalDate> from, TvsZoning zoning) {
    Optional<Designation> majority =
        zoning.isEmpty() ? Optional.empty() : Optional.of(zoning.majority());
    boolean same =
        spans.isEmpty()
            ? majority.isEmpty()
            : spans.getLast().designation().equals(majority)
                && spans.getLast().mixed() == zoning.isMixed();
    if (!same) {
      ZoningPeriod.Basis basis =
          from.isEmpty()
              ? ZoningPeriod.Basis.UNKNOWN
              : majority.flatMap(Designation::decreeDate).equals(from)
                  ? ZoningPeriod.Basis.DECREED
                  : ZoningPeriod.Basis.OBSERVED;
      spans.add(new ZoneSpan(majority, zoning.isMixed(), from, Optional.empty(), basis));
    }
  }

  private static List<ZoneSpan> closed(List<ZoneSpan> open) {
    List<ZoneSpan> spans = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      ZoneSpan span = open.get(i);
      Optional<LocalDate> to = i + 1 < open.size() ? open.get(i + 1).from() : Optional.empty();
      spans.add(new ZoneSpan(span.designation(), span.mixed(), span.from(), to, span.basis()));
    }
    return List.copyOf(spans);
  }
}
