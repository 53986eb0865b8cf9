package fr.rezone.territory;

import fr.rezone.source.zoning.QuartierLevelRow;
import fr.rezone.source.zoning.ZoningRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of several dated tables, kept small: of all but the one that gives territories their
 * composition, only the levels stay, and equal ones are one. Confined to one thread.
 */
final class DatedRows {
  /** A table with fewer rows than this share of the largest does not cover the country. */
  private static final double WHOLE_SHARE = 0.9;

  /** What a table says of a commune, by column prefix. */
  record Levels(long line, Map<String, ZoningRow.Designated> designations) {}

  /** One table, by code of commune as it writes them. */
  record Table(LocalDate day, String file, Map<String, Levels> levels) {}

  /** A list of quarters; without a day when its name tells none. */
  record QuartierList(Optional<LocalDate> day, List<QuartierLevelRow> rows) {}

  private final List<Table> tables = new ArrayList<>();
  private final List<QuartierList> quartierLists = new ArrayList<>();
  private final Map<Map<String, ZoningRow.Designated>, Map<String, ZoningRow.Designated>> pool =
      new HashMap<>();
  private List<ZoningRow> composition = List.of();
  private LocalDate compositionDay = LocalDate.MIN;
  private int largest;

  void add(LocalDate day, String file, List<ZoningRow> rows) {
    Map<String, Levels> levels = HashMap.newHashMap(rows.size());
    for (ZoningRow row : rows) {
      Map<String, ZoningRow.Designated> designations =
          pool.computeIfAbsent(row.designations(), same -> same);
      levels.put(row.code(), new Levels(row.line(), designations));
    }
    tables.add(new Table(day, file, levels));
    boolean larger = rows.size() * WHOLE_SHARE > largest;
    boolean newer = rows.size() >= largest * WHOLE_SHARE && !day.isBefore(compositionDay);
    if (larger || newer) {
      composition = List.copyOf(rows);
      compositionDay = day;
    }
    largest = Math.max(largest, rows.size());
  }

  void add(Optional<LocalDate> day, List<QuartierLevelRow> rows) {
    quartierLists.add(new QuartierList(day, List.copyOf(rows)));
  }

  /** All tables in the order of their days, then of reading. */
  List<Table> tables() {
    return tables.stream().sorted(Comparator.comparing(Table::day)).toList();
  }

  /** All lists, in the order of reading. */
  List<QuartierList> quartierLists() {
    return List.copyOf(quartierLists);
  }

  /** Whether a table covers the country. */
  boolean isWhole(Table table) {
    return table.levels().size() >= largest * WHOLE_SHARE;
  }

  /** The rows of the newest table that covers the country: they form the territories. */
  List<ZoningRow> composition() {
    return composition;
  }
}
