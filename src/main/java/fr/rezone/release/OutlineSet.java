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
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;

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
    communes.addAll(dissolve(mosaic, atlas, Commune::whole));
    communes.sort(Comparator.comparing(Outline::code));
    byLevel.put(Level.COMMUNE, List.copyOf(communes));
    byLevel.put(Level.TVS, withFlat(dissolve(mosaic, atlas, Commune::tvs), atlas, communes));
    byLevel.put(Level.DEPARTEMENT, dissolve(mosaic, atlas, Commune::departement));
    byLevel.put(Level.REGION, dissolve(mosaic, atlas, Commune::region));
    byLevel.put(Level.EPCI, dissolve(mosaic, atlas, Commune::epci));
    return new OutlineSet(byLevel);
  }

  /**
   * The same with the outlines of priority quarters, which overlap communes and are repaired one by
   * one; those of a quarter that the list does not have are noted and left out.
   */
  OutlineSet withQuartiers(
      List<OutlineRecord> records, Atlas atlas, @Nullable SourceReport report) {
    Map<String, Outline> quartiers = new TreeMap<>();
    for (OutlineRecord record : records) {
      Geometry geometry = record.geometry();
      if (!geometry.isValid()) {
        note(report, "contour invalide, réparé", 1);
        geometry = GeometryFixer.fix(geometry);
      }
      if (!atlas.quartiers().contains(record.code())) {
        note(report, "contour d’un quartier absent de la liste nationale", 1);
      } else if (geometry.getDimension() < 2 || geometry.isEmpty()) {
        note(report, "contour sans surface", 1);
      } else {
        Coordinate label = geometry.getInteriorPoint().getCoordinate();
        quartiers.put(record.code(), new Outline(record.code(), geometry, label));
      }
    }
    Map<Level, List<Outline>> more = new EnumMap<>(byLevel);
    more.put(Level.QUARTIER, List.copyOf(quartiers.values()));
    return new OutlineSet(more);
  }

  private static List<Outline> dissolve(
      Mosaic mosaic, Atlas atlas, Function<Commune, @Nullable String> group) {
    return mosaic.dissolve(code -> Optional.ofNullable(group.apply(atlas.communes().get(code))));
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

  /** The outline of a commune by its code. */
  Function<String, Optional<Outline>> communes() {
    Map<String, Outline> communes = new HashMap<>();
    of(Level.COMMUNE).forEach(outline -> communes.put(outline.code(), outline));
    return code -> Optional.ofNullable(communes.get(code));
  }

  List<Outline> of(Level level) {
    return byLevel.getOrDefault(level, List.of());
  }
}
