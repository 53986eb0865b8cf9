package fr.rezone.release;

import fr.rezone.source.SourceReport;
import fr.rezone.source.geo.OutlineRecord;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import fr.rezone.territory.outline.Grid;
import fr.rezone.territory.outline.Mosaic;
import fr.rezone.territory.outline.Outline;
import fr.rezone.territory.outline.OutlineFault;
import fr.rezone.territory.outline.RawOutline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The outlines of every level, those of larger territories dissolved from the communes that make
 * them.
 *
 * @param byLevel sorted by code
 */
record OutlineSet(Map<Level, List<Outline>> byLevel) {
  /** Two decimals more than the source would be false precision; fewer would move its points. */
  private static final Grid GRID = Grid.THOUSANDTHS;

  static OutlineSet of(List<OutlineRecord> records, Atlas atlas, @Nullable SourceReport report) {
    Map<String, RawOutline> raw = new TreeMap<>();
    for (OutlineRecord record : records) {
      Optional<Commune> commune = atlas.communes().find(record.code());
      if (commune.isEmpty()) {
        note(report, "contour d’une commune inconnue du code géographique", 1);
      } else if (!commune.get().divided()
          && raw.put(record.code(), new RawOutline(record.code(), record.geometry())) != null) {
        note(report, "contour en double, le dernier gardé", 1);
      }
    }
    int without = 0;
    for (Commune commune : atlas.undividedCommunes()) {
      without += raw.containsKey(commune.code()) ? 0 : 1;
    }
    note(report, "communes sans contour", without);
    Mosaic mosaic = Mosaic.of(List.copyOf(raw.values()), GRID);
    for (OutlineFault fault : mosaic.faults()) {
      note(report, fault.kind().found() + " : " + fault.kind().done(), 1);
    }
    Map<Level, List<Outline>> byLevel = new EnumMap<>(Level.class);
    List<Outline> communes = new ArrayList<>(mosaic.outlines());
    communes.addAll(dissolve(mosaic, atlas, Level.COMMUNE, Commune::whole));
    communes.sort(Comparator.comparing(Outline::code));
    byLevel.put(Level.COMMUNE, List.copyOf(communes));
    byLevel.put(
        Level.TVS, withFlat(dissolve(mosaic, atlas, Level.TVS, Commune::tvs), atlas, communes));
    byLevel.put(
        Level.DEPARTEMENT, dissolve(mosaic, atlas, Level.DEPARTEMENT, Commune::departement));
    byLevel.put(Level.REGION, dissolve(mosaic, atlas, Level.REGION, Commune::region));
    byLevel.put(Level.EPCI, dissolve(mosaic, atlas, Level.EPCI, Commune::epci));
    return new OutlineSet(byLevel);
  }

  /** A commune that names a territory unknown to the code list is in none of that level. */
  private static List<Outline> dissolve(
      Mosaic mosaic, Atlas atlas, Level level, Function<Commune, @Nullable String> group) {
    return mosaic.dissolve(
        code ->
            Optional.ofNullable(group.apply(atlas.communes().get(code)))
                .filter(atlas.places(level)::contains));
  }

  /**
   * A territory whose communes have no surface at this scale keeps the outline of its first
   * commune.
   */
  private static List<Outline> withFlat(List<Outline> tvs, Atlas atlas, List<Outline> communes) {
    Map<String, Outline> byCommune = new HashMap<>();
    communes.forEach(outline -> byCommune.put(outline.code(), outline));
    Map<String, Outline> byCode = new TreeMap<>();
    tvs.forEach(outline -> byCode.put(outline.code(), outline));
    atlas
        .tvs()
        .all()
        .forEach(
            territory -> {
              Outline first = byCommune.get(territory.communes().getFirst());
              if (first != null) {
                byCode.putIfAbsent(
                    territory.code(),
                    new Outline(territory.code(), first.geometry(), first.label()));
              }
            });
    return List.copyOf(byCode.values());
  }

  private static void note(@Nullable SourceReport report, String label, int count) {
    if (report != null && count > 0) {
      report.note(label, count);
    }
  }

  List<Outline> of(Level level) {
    return byLevel.getOrDefault(level, List.of());
  }
}
