package fr.rezone.territory.outline;

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

  public boolean isEmpty() {
    return rings.isEmpty();
  }
}
