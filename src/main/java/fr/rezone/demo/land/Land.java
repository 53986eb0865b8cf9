package fr.rezone.demo.land;

import fr.rezone.demo.seed.Recipe;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The ground, cut into the cells that communes will be. Ranks count land cells only. Immutable by
 * convention: the arrays are shared, not to be written.
 *
 * @param x where the bourg is, km east of the middle
 * @param y km north of the middle
 * @param rings outline of each cell on the lattice of {@link Frame}, counter-clockwise and closed
 * @param neighbours ranks of the cells that share a side
 * @param coastal whether the cell touches the sea
 * @param elevation 0 at the sea, about 1 on the heights
 * @param flow how many cells drain through the cell
 * @param river number of its river; -1 for none
 * @param rivers how many rivers
 * @param spacing usual distance between neighbouring bourgs, km
 */
public record Land(
    double[] x,
    double[] y,
    long[][] rings,
    int[][] neighbours,
    boolean[] coastal,
    double[] elevation,
    int[] flow,
    int[] river,
    int rivers,
    double spacing) {
  /** Mean area of a commune of European France, km². */
  private static final double COMMUNE_KM2 = 15.6;

  /** A larger country would leave the bounds of France in which registers place things. */
  private static final double MOST_KM2 = 330_000;

  private static final double LAND_SHARE = 0.42;
  private static final double ASPECT = 1.2;

  /** Rings of sea around the smallest worlds. */
  private static final double MARGIN = 6;

  /** Forms the land of a recipe. */
  public static Land of(Recipe recipe) {
    double area = Math.min(COMMUNE_KM2, MOST_KM2 / recipe.communes());
    double whole = area * recipe.communes() / LAND_SHARE;
    double margin = MARGIN * Math.sqrt(area);
    double height = Math.sqrt(whole / ASPECT) + margin;
    double width = height * ASPECT + margin;
    Cells cells = Cells.filling(width, height, area, recipe.chance("sites"));
    boolean[] land =
        Shore.choose(cells, recipe.communes(), recipe.seed() * 31 + 7, recipe.chance("shore"));
    return of(cells, land, Quilt.rings(cells, land, recipe), recipe);
  }

  private static Land of(Cells cells, boolean[] land, long[][] rings, Recipe recipe) {
    int[] kept = IntStream.range(0, land.length).filter(i -> land[i]).toArray();
    int[] rank = new int[land.length];
    Arrays.fill(rank, -1);
    for (int i = 0; i < kept.length; i++) {
      rank[kept[i]] = i;
    }
    int[][] all = Shore.neighbours(cells);
    int[][] neighbours = new int[kept.length][];
    boolean[] coastal = new boolean[kept.length];
    for (int i = 0; i < kept.length; i++) {
      neighbours[i] = Arrays.stream(all[kept[i]]).filter(n -> land[n]).map(n -> rank[n]).toArray();
      boolean shore = Shore.isSeaward(cells, kept[i]);
      coastal[i] = shore && Arrays.stream(all[kept[i]]).anyMatch(n -> !land[n]);
    }
    double[] x = Arrays.stream(kept).mapToDouble(i -> cells.x()[i]).toArray();
    double[] y = Arrays.stream(kept).mapToDouble(i -> cells.y()[i]).toArray();
    double[] elevation = elevation(x, y, cells, recipe);
    Rivers water = Rivers.of(elevation, neighbours, mouths(coastal, neighbours));
    return new Land(
        x,
        y,
        Arrays.stream(kept).mapToObj(i -> rings[i]).toArray(long[][]::new),
        neighbours,
        coastal,
        elevation,
        water.flow(),
        water.river(),
        water.count(),
        cells.spacing());
  }

  /** Rises from the western coast to the east, with hills. */
  private static double[] elevation(double[] x, double[] y, Cells cells, Recipe recipe) {
    Noise hills = new Noise(recipe.seed() * 17 + 3, cells.width() / 7);
    double[] elevation = new double[x.length];
    Arrays.setAll(
        elevation,
        i -> {
          double rise = Math.clamp(x[i] / cells.width() + 0.5, 0, 1);
          return Math.clamp(0.75 * rise + 0.4 * hills.at(x[i], y[i]), 0, 1.2);
        });
    return elevation;
  }

  /**
   * Water leaves by the coast; an island without one, which chance could give, by all its cells.
   */
  private static boolean[] mouths(boolean[] coastal, int[][] neighbours) {
    boolean[] mouths = coastal.clone();
    for (int i = 0; i < mouths.length; i++) {
      mouths[i] |= neighbours[i].length == 0;
    }
    return mouths;
  }

  public int size() {
    return x.length;
  }

  /** Kilometres between two bourgs. */
  public double distance(int one, int other) {
    return Math.hypot(x[one] - x[other], y[one] - y[other]);
  }

  /** Steps of {@link #neighbours} and the boats that tie islands to the land, from each cell. */
  public int[][] links() {
    return Ferries.links(this);
  }
}
