package fr.rezone.territory.outline;

import java.util.ArrayList;
import java.util.List;

/**
 * A surface on an integer plane (x to the east, y to the north), as the rings that bound it.
 *
 * @param rings x and y in turn, the first point not repeated at the end, the surface on the left:
 *     shells counterclockwise, holes clockwise. Shared for speed: not to be written into
 */
public record LatticeShape(List<int[]> rings) {
  public LatticeShape {
    rings = List.copyOf(rings);
  }

  /** One shape of several that lie side by side: the lines between two of them vanish. */
  public static LatticeShape together(List<LatticeShape> neighbours) {
    List<int[]> rings = new ArrayList<>();
    neighbours.forEach(shape -> rings.addAll(shape.rings()));
    return new LatticeShape(RingCleaner.clean(rings));
  }

  public boolean isEmpty() {
    return rings.isEmpty();
  }
}
