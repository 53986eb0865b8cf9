package fr.rezone.territory.around;

import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.structure.Structure;
import fr.rezone.territory.structure.StructureIndex;
import fr.rezone.territory.structure.StructureKind;
import fr.rezone.territory.structure.Structures;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The nearest structure of every kind for every territory, in it or not, measured from its centre
 * (see {@link Centres}); one without coordinates stands at its commune (see {@link Placement}).
 * Immutable, safe to share between threads.
 *
 * <p>It says what the sources know: where {@link
 * fr.rezone.territory.structure.StructureCoverage#isKnown} is false, a nearer one may exist.
 */
public final class NearestStructures {
  /** None is looked for farther than this, metres: beyond, it is no neighbour. */
  public static final double REACH_METRES = 150_000;

  private static final int NONE = -1;

  private final Structures structures;
  private final int kinds;
  private final int[] ranks;
  private final float[] metres;

  private NearestStructures(Structures structures, int kinds, int[] ranks, float[] metres) {
    this.structures = structures;
    this.kinds = kinds;
    this.ranks = ranks;
    this.metres = metres;
  }

  /**
   * Looks for all of them.
   *
   * @param point the label point of a commune, where structures without coordinates are looked for
   * @param kinds all kinds, in their order
   */
  public static NearestStructures compute(
      Centres centres,
      Structures structures,
      Function<String, Optional<GeoPoint>> point,
      List<StructureKind> kinds) {
    Map<String, Integer> rankOf = HashMap.newHashMap(structures.all().size());
    for (int i = 0; i < structures.all().size(); i++) {
      rankOf.put(structures.all().get(i).id(), i);
    }
    StructureIndex index = new StructureIndex(Placement.of(structures, point));
    int[] ranks = new int[centres.size() * kinds.size()];
    float[] metres = new float[ranks.length];
    Arrays.fill(ranks, NONE);
    for (int i = 0; i < centres.size(); i++) {
      int line = i * kinds.size();
      centres
          .find(i)
          .ifPresent(
              centre ->
                  index
                      .nearestOfEach(centre, REACH_METRES)
                      .forEach(
                          (kind, near) -> {
                            ranks[line + kind.order()] =
                                rankOf.getOrDefault(near.structure().id(), NONE);
                            metres[line + kind.order()] = (float) near.metres();
                          }));
    }
    return new NearestStructures(structures, kinds.size(), ranks, metres);
  }

  /**
   * From the arrays of a file.
   *
   * @param ranks for each territory and kind the rank in {@link Structures#all}, -1 for none
   * @throws IllegalArgumentException if the arrays do not fit together
   */
  public static NearestStructures of(
      Structures structures, int kinds, int[] ranks, float[] metres) {
    if (ranks.length != metres.length || kinds <= 0 || ranks.length % kinds != 0) {
      throw new IllegalArgumentException("arrays of nearest structures do not fit together");
    }
    for (int rank : ranks) {
      if (rank < NONE || rank >= structures.all().size()) {
        throw new IllegalArgumentException("no structure of rank " + rank);
      }
    }
    return new NearestStructures(structures, kinds, ranks.clone(), metres.clone());
  }

  /**
   * The nearest of a kind as the sources have it, with the straight-line distance; empty when none
   * is within reach. Without a position of its own, it was measured to its commune.
   */
  public Optional<StructureIndex.Near> find(int territory, StructureKind kind) {
    int at = territory * kinds + kind.order();
    return ranks[at] == NONE
        ? Optional.empty()
        : Optional.of(new StructureIndex.Near(structure(at), metres[at]));
  }

  /** Metres to the nearest of a kind, on the sphere; infinite when none is within reach. */
  public double metres(int territory, StructureKind kind) {
    int at = territory * kinds + kind.order();
    return ranks[at] == NONE ? Double.POSITIVE_INFINITY : metres[at];
  }

  private Structure structure(int at) {
    return structures.all().get(ranks[at]);
  }

  /** How many kinds a territory has a place for. */
  public int kinds() {
    return kinds;
  }

  /** A copy for a file. */
  public int[] ranks() {
    return ranks.clone();
  }

  /** A copy for a file. */
  public float[] metres() {
    return metres.clone();
  }
}
