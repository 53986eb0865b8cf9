package fr.rezone.territory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How every commune and priority quarter has been zoned, as far as the tables that were imported
 * tell. Places that share a past share one timeline, so that many tables cost little more than one.
 * Immutable, safe to share between threads.
 *
 * <p>Source: the dated national tables (CSP L. 1434-4), the lists of quarters of the ARS.
 */
public final class ZoningHistory {
  private final ZoningRules rules;
  private final List<ZoningTable> tables;
  private final Map<Profession, @Nullable ZoningTimeline[]> byCommune;
  private final Map<String, ZoningTimeline> byQuartier;
  private final Zonings latest;

  /**
   * @param tables in the order of their days
   * @param byCommune for each profession, by rank of commune; null where nothing is said
   * @param byQuartier the physicians' timeline of a quarter, by code
   */
  public ZoningHistory(
      ZoningRules rules,
      List<ZoningTable> tables,
      Map<Profession, @Nullable ZoningTimeline[]> byCommune,
      Map<String, ZoningTimeline> byQuartier) {
    this.rules = rules;
    this.tables = List.copyOf(tables);
    this.byCommune = Map.copyOf(byCommune);
    this.byQuartier = Map.copyOf(byQuartier);
    this.latest = gatherLatest();
  }

  private Zonings gatherLatest() {
    Map<Profession, @Nullable Designation[]> communes = new HashMap<>();
    byCommune.forEach(
        (profession, timelines) -> {
          @Nullable Designation[] line = new Designation[timelines.length];
          for (int i = 0; i < line.length; i++) {
            ZoningTimeline timeline = timelines[i];
            line[i] = timeline == null ? null : timeline.last().designation().orElse(null);
          }
          communes.put(profession, line);
        });
    Map<String, Designation> quartiers = new HashMap<>();
    byQuartier.forEach(
        (code, timeline) ->
            timeline.last().designation().ifPresent(last -> quartiers.put(code, last)));
    return new Zonings(rules, communes, quartiers);
  }

  /** The history of one table, which has no day of its own. */
  public static ZoningHistory of(Zonings zonings, int communes) {
    Map<Designation, ZoningTimeline> pool = new HashMap<>();
    Map<Profession, @Nullable ZoningTimeline[]> byCommune = new HashMap<>();
    for (Profession profession : zonings.rules().professions()) {
      @Nullable ZoningTimeline[] line = new ZoningTimeline[communes];
      for (int i = 0; i < communes; i++) {
        line[i] =
            zonings
                .ofCommune(profession, i)
                .map(found -> pool.computeIfAbsent(found, ZoningTimeline::of))
                .orElse(null);
      }
      byCommune.put(profession, line);
    }
    Map<String, ZoningTimeline> byQuartier = new HashMap<>();
    zonings.quartiers().forEach((code, found) -> byQuartier.put(code, ZoningTimeline.of(found)));
    return new ZoningHistory(zonings.rules(), List.of(), byCommune, byQuartier);
  }

  public ZoningRules rules() {
    return rules;
  }

  /** The national tables that were read, the oldest first. */
  public List<ZoningTable> tables() {
    return tables;
  }

  /** The days of the tables, the oldest first, each once. */
  public List<LocalDate> days() {
    return List.copyOf(new TreeSet<>(tables.stream().map(ZoningTable::day).toList()));
  }

  /** Whether two tables or more can be compared. */
  public boolean isDated() {
    return days().size() > 1;
  }

  /** What the most recent tables say. */
  public Zonings latest() {
    return latest;
  }

  /** The past of the commune of that rank; empty where it was never zoned. */
  public Optional<ZoningTimeline> ofCommune(Profession profession, int rank) {
    @Nullable ZoningTimeline[] timelines = byCommune.get(profession);
    return timelines == null ? Optional.empty() : Optional.ofNullable(timelines[rank]);
  }

  /** The past of the physicians' level of a quarter; empty when it never had one of its own. */
  public Optional<ZoningTimeline> ofQuartier(String code) {
    return Optional.ofNullable(byQuartier.get(code));
  }

  /** The quarters that have or had a level of their own, by code. */
  public Map<String, ZoningTimeline> quartiers() {
    return new TreeMap<>(byQuartier);
  }

  /** What held in the commune of that rank on a day; empty where it was not zoned. */
  public Optional<Designation> at(Profession profession, int rank, LocalDate day) {
    return ofCommune(profession, rank)
        .flatMap(timeline -> timeline.at(day))
        .flatMap(ZoningPeriod::designation);
  }

  /** What held in a quarter on a day; empty when it had no level of its own. */
  public Optional<Designation> at(String quartier, LocalDate day) {
    return ofQuartier(quartier)
        .flatMap(timeline -> timeline.at(day))
        .flatMap(ZoningPeriod::designation);
  }
}
