package fr.rezone.territory;

import fr.rezone.source.zoning.QuartierLevelRow;
import fr.rezone.source.zoning.ZoningRow;
import fr.rezone.territory.DatedRows.Levels;
import fr.rezone.territory.ZoningTimeline.Sighting;
import fr.rezone.text.FrenchDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives each published spelling of a level its meaning, under the method of its date, and joins
 * what dated tables say into one history.
 */
final class DesignationJoin {
  private final ZoningRules rules;
  private final Recoding recoding;
  private final Joining joining;
  private final Map<Designation, Designation> designations = new HashMap<>();
  private final Map<List<Sighting>, Optional<ZoningTimeline>> timelines = new HashMap<>();

  DesignationJoin(ZoningRules rules, Recoding recoding, Joining joining) {
    this.rules = rules;
    this.recoding = recoding;
    this.joining = joining;
  }

  ZoningHistory join(Places<Commune> communes, Places<Quartier> quartiers, DatedRows rows) {
    List<DatedRows.Table> tables = rows.tables();
    List<ZoningTable> described = new ArrayList<>();
    List<@Nullable Levels[]> byRank = new ArrayList<>();
    for (DatedRows.Table table : tables) {
      @Nullable Levels[] levels = byRank(table, communes);
      byRank.add(levels);
      int known = 0;
      for (Levels said : levels) {
        known += said == null ? 0 : 1;
      }
      ZoningTable one = new ZoningTable(table.day(), table.file(), known, rows.isWhole(table));
      described.add(one);
      account(one, tables.size());
    }
    Map<Profession, @Nullable ZoningTimeline[]> byCommune = new HashMap<>();
    for (Profession profession : rules.professions()) {
      byCommune.put(profession, timelines(profession, communes.size(), tables, byRank));
    }
    return new ZoningHistory(
        rules, described, byCommune, quartiers(quartiers, rows.quartierLists(), tables));
  }

  /** With one table its count is in the report already. */
  private void account(ZoningTable table, int tables) {
    String day = FrenchDate.day(table.day()) + " (" + table.file() + ")";
    if (!table.whole()) {
      joining.note(
          "zonages",
          "table partielle du "
              + day
              + ", communes lues ; les autres gardent le niveau des tables précédentes",
          table.communes());
    } else if (tables > 1) {
      joining.note("zonages", "table du " + day + ", communes rapprochées", table.communes());
    }
  }

  /**
   * A commune's own row wins over those of the communes merged into it, of which the first stands
   * for all; cities divided in arrondissements are left aside.
   */
  private @Nullable Levels[] byRank(DatedRows.Table table, Places<Commune> communes) {
    @Nullable Levels[] levels = new Levels[communes.size()];
    table
        .levels()
        .forEach(
            (code, said) -> {
              String current = recoding.find(code).orElse(code);
              if (!current.equals(code) && communes.contains(current)) {
                int rank = communes.rank(current);
                Levels kept = levels[rank];
                levels[rank] = kept == null || said.line() < kept.line() ? said : kept;
              }
            });
    for (int i = 0; i < levels.length; i++) {
      Commune commune = communes.at(i);
      Levels own = table.levels().get(commune.code());
      levels[i] = commune.divided() ? null : own == null ? levels[i] : own;
    }
    return levels;
  }

  private @Nullable ZoningTimeline[] timelines(
      Profession profession,
      int communes,
      List<DatedRows.Table> tables,
      List<@Nullable Levels[]> byRank) {
    @Nullable ZoningTimeline[] line = new ZoningTimeline[communes];
    for (int i = 0; i < communes; i++) {
      List<Sighting> sightings = new ArrayList<>(tables.size());
      for (int t = 0; t < tables.size(); t++) {
        Levels levels = byRank.get(t)[i];
        if (levels != null) {
          sighting(profession, tables.get(t).day(), levels).ifPresent(sightings::add);
        }
      }
      line[i] =
          timelines.computeIfAbsent(List.copyOf(sightings), ZoningTimeline::join).orElse(null);
    }
    return line;
  }

  /** Empty where the table is silent, or spells a level that no method knows. */
  private Optional<Sighting> sighting(Profession profession, LocalDate day, Levels levels) {
    ZoningRow.Designated designated = levels.designations().get(profession.column());
    if (designated == null || rules.isSilent(designated.rawLevel())) {
      return Optional.empty();
    }
    if (rules.isUnclassified(designated.rawLevel())) {
      return Optional.of(new Sighting(day, Optional.empty()));
    }
    Optional<Designation> designation =
        designation(profession, designated.rawLevel(), designated.decreeDate(), day);
    if (designation.isEmpty()) {
      joining.note(
          "zonages",
          "niveau inconnu « " + designated.rawLevel() + " » (" + profession.column() + ")",
          1);
    }
    return designation.map(found -> new Sighting(day, Optional.of(found)));
  }

  private Optional<Designation> designation(
      Profession profession, String rawLevel, Optional<LocalDate> decreeDate, LocalDate day) {
    return rules
        .methodAt(profession, decreeDate.orElse(day))
        .findLevel(rawLevel)
        .map(
            level ->
                new Designation(
                    rules.methodAt(profession, decreeDate.orElse(day)), level, decreeDate))
        .map(designation -> designations.computeIfAbsent(designation, same -> same));
  }

  private Map<String, ZoningTimeline> quartiers(
      Places<Quartier> quartiers,
      List<DatedRows.QuartierList> lists,
      List<DatedRows.Table> tables) {
    Profession physicians = rules.professions().getFirst();
    LocalDate newest = tables.isEmpty() ? LocalDate.EPOCH : tables.getLast().day();
    Map<String, List<Sighting>> sightings = new HashMap<>();
    List<DatedRows.QuartierList> ordered =
        lists.stream().sorted(Comparator.comparing(list -> list.day().orElse(newest))).toList();
    for (DatedRows.QuartierList list : ordered) {
      LocalDate day = list.day().orElse(newest);
      for (QuartierLevelRow row : list.rows()) {
        Optional<Designation> designation =
            designation(physicians, row.rawLevel(), row.decreeDate(), day);
        if (!quartiers.contains(row.code())) {
          joining.note("zonage-quartiers", "quartier absent de la liste nationale", 1);
        } else if (designation.isEmpty()) {
          joining.note("zonage-quartiers", "niveau inconnu « " + row.rawLevel() + " »", 1);
        } else {
          sightings
              .computeIfAbsent(row.code(), _ -> new ArrayList<>())
              .add(new Sighting(day, designation));
        }
      }
    }
    Map<String, ZoningTimeline> byQuartier = new HashMap<>();
    sightings.forEach(
        (code, seen) ->
            timelines
                .computeIfAbsent(List.copyOf(seen), ZoningTimeline::join)
                .ifPresent(timeline -> byQuartier.put(code, timeline)));
    return byQuartier;
  }
}
