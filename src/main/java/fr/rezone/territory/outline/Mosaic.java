package fr.rezone.territory.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * All communes laid side by side, each point of the plane in at most one of them, every border a
 * single line that both neighbours share vertex for vertex.
 *
 * <p>Sound outlines come out as they went in, vertex for vertex, the lattice apart. Broken ones are
 * mended without moving a vertex that a neighbour shares; {@link #faults()} says how. Immutable and
 * thread-safe.
 */
public final class Mosaic {
  private final List<String> codes;
  private final Grid grid;
  private final GeometryFactory factory = new GeometryFactory();
  private final Faces faces;
  private final int[] owners;
  private final List<Outline> outlines;
  private final List<OutlineFault> faults;

  private Mosaic(List<RawOutline> raw, Grid grid) {
    this.grid = grid;
    this.codes = raw.stream().map(RawOutline::code).toList();
    OutlineFaults found = new OutlineFaults(codes, grid);
    Edges edges = EdgeReader.read(raw, grid, found);
    Noder.node(edges, found);
    this.faces = new Faces(new HalfEdges(edges));
    this.owners = Ownership.decide(faces, found);
    this.outlines = layOut(raw, found);
    this.faults = found.toList();
  }

  /**
   * Lays the outlines of one level. Their order does not matter: they are sorted by code. A city
   * and its arrondissements must not both be there: they would overlap, and the city come first.
   *
   * @throws IllegalArgumentException if a code comes twice, or an outline is empty or leaves the
   *     world (one French line)
   */
  public static Mosaic of(List<RawOutline> raw, Grid grid) {
    List<RawOutline> sorted = new ArrayList<>(raw);
    sorted.sort(Comparator.comparing(RawOutline::code));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).code().equals(sorted.get(i - 1).code())) {
        throw new IllegalArgumentException(
            "contour en double pour le code " + sorted.get(i).code() + " : n’en garder qu’un");
      }
    }
    return new Mosaic(sorted, grid);
  }

  /**
   * One outline per code handed over, sorted by code; those without surface are lines or points.
   */
  public List<Outline> outlines() {
    return outlines;
  }

  /** What was wrong and what was done about it, sorted by kind then code. */
  public List<OutlineFault> faults() {
    return faults;
  }

  /**
   * Merges outlines into larger ones. The borders between members vanish; those between groups stay
   * as they are.
   *
   * @param groupOf the group of a code; empty to leave it out
   * @return one outline per group that has a surface, sorted by code
   */
  public List<Outline> dissolve(Function<String, Optional<String>> groupOf) {
    Map<String, Integer> numbers = new HashMap<>();
    List<String> groups = new ArrayList<>();
    int[] groupOfOwner = new int[codes.size()];
    for (int i = 0; i < groupOfOwner.length; i++) {
      Optional<String> group = groupOf.apply(codes.get(i));
      groupOfOwner[i] =
          group
              .map(
                  code ->
                      numbers.computeIfAbsent(
                          code,
                          added -> {
                            groups.add(added);
                            return groups.size() - 1;
                          }))
              .orElse(Ownership.NOBODY);
    }
    int[] labels = new int[owners.length];
    for (int face = 0; face < labels.length; face++) {
      int owner = owners[face];
      labels[face] = owner == Ownership.NOBODY ? Ownership.NOBODY : groupOfOwner[owner];
    }
    Geometry[] geometries = trace(labels, groups.size());
    List<Outline> merged = new ArrayList<>();
    for (int group = 0; group < geometries.length; group++) {
      if (!geometries[group].isEmpty()) {
        merged.add(LabelPoints.outline(groups.get(group), geometries[group]));
      }
    }
    merged.sort(Comparator.comparing(Outline::code));
    return List.copyOf(merged);
  }

  private List<Outline> layOut(List<RawOutline> raw, OutlineFaults found) {
    Geometry[] geometries = trace(owners, codes.size());
    List<Outline> laid = new ArrayList<>(raw.size());
    for (int i = 0; i < geometries.length; i++) {
      Geometry geometry = geometries[i];
      if (geometry.isEmpty()) {
        geometry = Flat.outline(raw.get(i).geometry(), grid, factory);
        found.add(
            OutlineFault.Kind.NO_SURFACE,
            new TreeSet<>(List.of(i)),
            grid.snap(geometry.getCoordinate().x),
            grid.snap(geometry.getCoordinate().y));
      }
      laid.add(LabelPoints.outline(codes.get(i), geometry));
    }
    return List.copyOf(laid);
  }

  /**
   * The borders of each label, surface on the left; an empty geometry for a label without a face.
   */
  private Geometry[] trace(int[] labels, int count) {
    HalfEdges halves = faces.halves();
    List<List<int[]>> rings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rings.add(new ArrayList<>(1));
    }
    boolean[] done = new boolean[halves.limit()];
    IntList ring = new IntList();
    for (int start = 0; start < halves.limit(); start++) {
      if (done[start] || !isBorder(halves, labels, start)) {
        continue;
      }
      ring.truncate(0);
      int half = start;
      do {
        done[half] = true;
        ring.add(halves.origin(half));
        half = halves.next(half);
        while (!isBorder(halves, labels, half)) {
          half = halves.clockwise(half);
        }
      } while (half != start);
      rings.get(labels[faces.left(start)]).add(ring.toArray());
    }
    RingAssembler assembler = new RingAssembler(factory, halves.edges(), grid);
    Geometry[] geometries = new Geometry[count];
    Arrays.setAll(geometries, i -> assembler.assemble(rings.get(i)));
    return geometries;
  }

  private boolean isBorder(HalfEdges halves, int[] labels, int half) {
    if (!halves.isAlive(half)) {
      return false;
    }
    int label = labels[faces.left(half)];
    return label != Ownership.NOBODY && label != labels[faces.left(half ^ 1)];
  }
}
