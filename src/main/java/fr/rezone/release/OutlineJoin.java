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
import fr.rezone.territory.outline.Outlines;
import fr.rezone.territory.outline.RawOutline;
import java.util.ArrayList;
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
 * Lays the outlines of communes side by side and dissolves them into those of larger territories.
 */
final class OutlineJoin {
  /** Two decimals more than the source would be false precision; fewer would move its points. */
  private static final Grid GRID = Grid.THOUSANDTHS;

  private OutlineJoin() {}

  /**
   * @param quartiers outlines of priority quarters; empty where there are none
   * @param reports by dataset id, told of every repair
   */
  static Outlines join(
      List<OutlineRecord> records,
      List<OutlineRecord> quartiers,
      Atlas atlas,
      Map<String, SourceReport> reports) {
    SourceReport report = reports.get("contours");
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
    List<Outline> communes = new ArrayList<>(mosaic.outlines());
    communes.addAll(dissolve(mosaic, atlas, Level.COMMUNE, Commune::whole));
    return Outlines.builder()
        .add(Level.COMMUNE, GRID, communes)
        .add(
            Level.TVS,
            GRID,
            withFlat(dissolve(mosaic, atlas, Level.TVS, Commune::tvs), atlas, communes))
        .add(
            Level.DEPARTEMENT,
            GRID,
            dissolve(mosaic, atlas, Level.DEPARTEMENT, Commune::departement))
        .add(Level.REGION, GRID, dissolve(mosaic, atlas, Level.REGION, Commune::region))
        .add(Level.EPCI, GRID, dissolve(mosaic, atlas, Level.EPCI, Commune::epci))
        .add(
            Level.QUARTIER,
            Grid.HUNDRED_THOUSANDTHS,
            quartiers(quartiers, atlas, reports.get("contours-quartiers")))
        .build();
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

  /**
   * Priority quarters overlap communes, so they are repaired one by one; those that the list does
   * not have are noted and left out.
   */
  private static List<Outline> quartiers(
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
    return List.copyOf(quartiers.values());
  }

  private static void note(@Nullable SourceReport report, String label, int count) {
    if (report != null && count > 0) {
      report.note(label, count);
    }
  }
}
