package fr.rezone.release.store;

import fr.rezone.territory.Atlas;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Profession;
import fr.rezone.territory.ZoneLevel;
import fr.rezone.territory.ZoningHistory;
import fr.rezone.territory.ZoningMethod;
import fr.rezone.territory.ZoningPeriod;
import fr.rezone.territory.ZoningRules;
import fr.rezone.territory.ZoningTable;
import fr.rezone.territory.ZoningTimeline;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The zonings and their past as a run of bytes. Timelines are few and repeated: each is written
 * once, then referred to by number, so that the file grows with what changed and not with the
 * number of tables.
 */
final class ZoningStore {
  private static final ZoningPeriod.Basis[] BASES = ZoningPeriod.Basis.values();
  private static final int NONE = -1;

  private ZoningStore() {}

  static void write(Atlas atlas, StoreOutput out) throws IOException {
    ZoningHistory history = atlas.history();
    List<Profession> professions = history.rules().professions();
    Map<ZoningTimeline, Integer> numbers = new LinkedHashMap<>();
    for (Profession profession : professions) {
      for (int i = 0; i < atlas.communes().size(); i++) {
        history
            .ofCommune(profession, i)
            .ifPresent(timeline -> numbers.putIfAbsent(timeline, numbers.size()));
      }
    }
    Map<String, ZoningTimeline> quartiers = history.quartiers();
    quartiers.values().forEach(timeline -> numbers.putIfAbsent(timeline, numbers.size()));
    out.list(
        history.tables(),
        table -> {
          out.text(table.day().toString());
          out.text(table.file());
          out.integer(table.communes());
          out.flag(table.whole());
        });
    out.list(
        numbers.keySet(),
        timeline -> out.list(timeline.periods(), period -> writePeriod(period, out)));
    out.list(
        professions,
        profession -> {
          out.text(profession.id());
          for (int i = 0; i < atlas.communes().size(); i++) {
            Optional<ZoningTimeline> timeline = history.ofCommune(profession, i);
            out.integer(timeline.isEmpty() ? NONE : numbers.getOrDefault(timeline.get(), NONE));
          }
        });
    out.list(
        quartiers.entrySet(),
        entry -> {
          out.text(entry.getKey());
          out.integer(numbers.getOrDefault(entry.getValue(), NONE));
        });
  }

  private static void writePeriod(ZoningPeriod period, StoreOutput out) throws IOException {
    out.integer(period.basis().ordinal());
    out.optionalText(period.from().map(LocalDate::toString).orElse(null));
    out.flag(period.designation().isPresent());
    if (period.designation().isPresent()) {
      Designation designation = period.designation().get();
      out.text(designation.method().profession().id());
      out.text(designation.method().id());
      out.text(designation.level().id());
      out.optionalText(designation.decreeDate().map(LocalDate::toString).orElse(null));
    }
  }

  static ZoningHistory read(StoreInput in, ZoningRules rules, int communes) throws IOException {
    List<ZoningTable> tables =
        in.list(
            () -> new ZoningTable(LocalDate.parse(in.text()), in.text(), in.integer(), in.flag()));
    List<ZoningTimeline> timelines =
        in.list(() -> new ZoningTimeline(in.list(() -> readPeriod(in, rules))));
    Map<Profession, @Nullable ZoningTimeline[]> byCommune = new HashMap<>();
    in.list(
        () -> {
          Profession profession = profession(rules, in.text());
          @Nullable ZoningTimeline[] line = new ZoningTimeline[communes];
          for (int i = 0; i < line.length; i++) {
            int number = in.integer();
            line[i] = number == NONE ? null : timelines.get(number);
          }
          return byCommune.put(profession, line);
        });
    Map<String, ZoningTimeline> quartiers = new HashMap<>();
    in.list(() -> quartiers.put(in.text(), timelines.get(in.integer())));
    return new ZoningHistory(rules, tables, byCommune, quartiers);
  }

  private static ZoningPeriod readPeriod(StoreInput in, ZoningRules rules) throws IOException {
    ZoningPeriod.Basis basis = BASES[in.integer()];
    Optional<LocalDate> from = Optional.ofNullable(in.optionalText()).map(LocalDate::parse);
    Optional<Designation> designation =
        in.flag() ? Optional.of(readDesignation(in, rules)) : Optional.empty();
    return new ZoningPeriod(designation, from, basis);
  }

  private static Designation readDesignation(StoreInput in, ZoningRules rules) throws IOException {
    Profession profession = profession(rules, in.text());
    String methodId = in.text();
    ZoningMethod method =
        rules.methods(profession).stream()
            .filter(candidate -> candidate.id().equals(methodId))
            .findFirst()
            .orElseThrow(() -> new IOException("unknown zoning method " + methodId));
    String levelId = in.text();
    ZoneLevel level =
        method.levels().stream()
            .filter(candidate -> candidate.id().equals(levelId))
            .findFirst()
            .orElseThrow(() -> new IOException("unknown zone level " + levelId));
    return new Designation(
        method, level, Optional.ofNullable(in.optionalText()).map(LocalDate::parse));
  }

  private static Profession profession(ZoningRules rules, String id) throws IOException {
    return rules.findProfession(id).orElseThrow(() -> new IOException("unknown profession " + id));
  }
}
