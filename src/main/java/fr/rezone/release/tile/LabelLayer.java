package fr.rezone.release.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Chooses from which zoom each name is in the tiles, so that big places come first and no tile
 * carries more names than a screen can show. Stateless.
 *
 * <p>At each zoom a tile is divided into cells; the weightiest place of a free cell comes in, and
 * stays at all deeper zooms. At the last zoom all that are left come in, so that every place can be
 * read.
 */
public final class LabelLayer {
  /** Cells to the side of a tile, about 64 pixels each. */
  private static final int CELLS = 8;

  private LabelLayer() {}

  private record Cell(int x, int y) {}

  /**
   * A layer of points with {@code kind}, {@code code}, {@code nom} and {@code rang}: 0 for the
   * weightiest of its kind, for styles to draw first.
   *
   * @param labels in any order; equal weights are settled by kind and code
   */
  public static TileLayer of(String name, List<Label> labels, int maxZoom) {
    List<Label> weightiest = new ArrayList<>(labels);
    weightiest.sort(
        Comparator.comparingInt(Label::minZoom)
            .thenComparing(Comparator.comparingLong(Label::weight).reversed())
            .thenComparing(Label::kind)
            .thenComparing(Label::code));
    int[] shown = firstZooms(weightiest, maxZoom);
    GeometryFactory factory = new GeometryFactory();
    Map<String, Integer> ranks = new LinkedHashMap<>();
    List<TileFeature> features = new ArrayList<>();
    for (int i = 0; i < shown.length; i++) {
      Label label = weightiest.get(i);
      Map<String, TileValue> attributes = new LinkedHashMap<>();
      attributes.put("kind", TileValue.of(label.kind()));
      attributes.put("code", TileValue.of(label.code()));
      attributes.put("nom", TileValue.of(label.name()));
      attributes.put("rang", TileValue.of(ranks.merge(label.kind(), 1, Integer::sum) - 1));
      features.add(
          new TileFeature(label.id(), factory.createPoint(label.point()), attributes, shown[i]));
    }
    int first = labels.stream().mapToInt(Label::minZoom).min().orElse(0);
    return new TileLayer(name, Math.min(first, maxZoom), maxZoom, TileLayer.Kind.POINTS, features);
  }

  private static int[] firstZooms(List<Label> weightiest, int maxZoom) {
    int[] first = new int[weightiest.size()];
    Arrays.fill(first, maxZoom);
    boolean[] placed = new boolean[first.length];
    int[] xs = weightiest.stream().mapToInt(label -> Mercator.PLANE.x(label.point().x)).toArray();
    int[] ys = weightiest.stream().mapToInt(label -> Mercator.PLANE.y(label.point().y)).toArray();
    for (int zoom = 0; zoom < maxZoom; zoom++) {
      Set<Cell> taken = new HashSet<>();
      int cellShift = Mercator.WORLD_BITS - zoom - Integer.numberOfTrailingZeros(CELLS);
      for (int i = 0; i < first.length; i++) {
        if (weightiest.get(i).minZoom() > zoom) {
          continue;
        }
        Cell cell = new Cell(xs[i] >> cellShift, ys[i] >> cellShift);
        // A name already there keeps its cell; a new one takes a free cell.
        if (placed[i]) {
          taken.add(cell);
        } else if (taken.add(cell)) {
          placed[i] = true;
          first[i] = zoom;
        }
      }
    }
    return first;
  }
}
