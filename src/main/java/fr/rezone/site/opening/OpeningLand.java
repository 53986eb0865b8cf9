package fr.rezone.site.opening;

import fr.rezone.release.Release;
import fr.rezone.release.tile.Mercator;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import fr.rezone.territory.outline.ArcNetwork;
import fr.rezone.territory.outline.LatticeShape;
import fr.rezone.territory.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The outlines of the opening view, simplified once for the pictures of all professions. Immutable.
 *
 * @param ranks of the territories in the frame
 * @param territories their shapes, in the same order, in units of the frame
 * @param whole all territories as one
 * @param regions path data of the régions in the frame, which draws lines between them too
 */
record OpeningLand(
    OpeningFrame frame,
    List<Integer> ranks,
    List<LatticeShape> territories,
    LatticeShape whole,
    String regions) {
  /**
   * What the live map leaves out at the zoom of a desktop (1 square pixel), in square units: the
   * picture is no coarser than the map that takes its place.
   */
  private static final double SMALLEST = 3;

  OpeningLand {
    ranks = List.copyOf(ranks);
    territories = List.copyOf(territories);
  }

  /**
   * @param bounds of the opening view: west, south, east and north, degrees
   */
  static OpeningLand of(Release release, double[] bounds) {
    OpeningFrame frame = OpeningFrame.of(bounds);
    Envelope box = new Envelope(bounds[0], bounds[2], bounds[1], bounds[3]);
    Atlas atlas = release.atlas();
    List<Integer> ranks = new ArrayList<>();
    List<Geometry> geometries = new ArrayList<>();
    for (Outline outline : within(box, release, Level.TVS)) {
      ranks.add(atlas.tvs().rank(outline.code()));
      geometries.add(outline.geometry());
    }
    within(box, release, Level.REGION).forEach(outline -> geometries.add(outline.geometry()));
    List<LatticeShape> shapes =
        ArcNetwork.of(geometries, Mercator.PLANE)
            .simplify(frame.minPlaneArea(SMALLEST), frame.shift());
    List<LatticeShape> territories = shapes.subList(0, ranks.size());
    StringBuilder regions = new StringBuilder();
    shapes.subList(ranks.size(), shapes.size()).forEach(it -> regions.append(frame.path(it)));
    return new OpeningLand(
        frame, ranks, territories, LatticeShape.together(territories), regions.toString());
  }

  private static List<Outline> within(Envelope box, Release release, Level level) {
    return release.outlines().list(level).stream()
        .filter(Outline::hasSurface)
        .filter(outline -> box.intersects(outline.geometry().getEnvelopeInternal()))
        .toList();
  }
}
