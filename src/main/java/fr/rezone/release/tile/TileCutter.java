package fr.rezone.release.tile;

import fr.rezone.territory.outline.LatticeShape;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts one shape into the tiles that it meets, buffer included: columns first, then rows.
 * Stateless.
 */
final class TileCutter {
  private TileCutter() {}

  /** The part of a shape in one tile, still on the plane. */
  record Piece(int column, int row, List<int[]> rings) {}

  static List<Piece> cut(LatticeShape shape, TileScale scale) {
    List<Piece> pieces = new ArrayList<>(2);
    if (shape.isEmpty()) {
      return pieces;
    }
    int buffer = scale.buffer();
    int last = (1 << scale.zoom()) - 1;
    int[] across = range(shape.rings(), 0);
    int firstColumn = Math.max(0, (across[0] - buffer) >> scale.extentBits());
    int lastColumn = Math.min(last, (across[1] + buffer) >> scale.extentBits());
    for (int column = firstColumn; column <= lastColumn; column++) {
      int west = column << scale.extentBits();
      List<int[]> slab = shape.rings();
      if (across[0] < west - buffer) {
        slab = RingClipper.clip(slab, RingClipper.Side.EAST, west - buffer);
      }
      if (across[1] > west + scale.extent() + buffer) {
        slab = RingClipper.clip(slab, RingClipper.Side.WEST, west + scale.extent() + buffer);
      }
      if (!slab.isEmpty()) {
        cutRows(slab, column, scale, pieces);
      }
    }
    return pieces;
  }

  private static void cutRows(List<int[]> slab, int column, TileScale scale, List<Piece> pieces) {
    int buffer = scale.buffer();
    int[] along = range(slab, 1);
    int first = Math.max(0, scale.rowOf(along[1] + buffer));
    int last = Math.min((1 << scale.zoom()) - 1, scale.rowOf(along[0] - buffer));
    for (int row = first; row <= last; row++) {
      int north = scale.northOf(row);
      int south = north - scale.extent();
      List<int[]> piece = slab;
      if (along[0] < south - buffer) {
        piece = RingClipper.clip(piece, RingClipper.Side.NORTH, south - buffer);
      }
      if (along[1] > north + buffer) {
        piece = RingClipper.clip(piece, RingClipper.Side.SOUTH, north + buffer);
      }
      if (!piece.isEmpty()) {
        pieces.add(new Piece(column, row, piece));
      }
    }
  }

  /** The least and greatest x (axis 0) or y (axis 1). */
  private static int[] range(List<int[]> rings, int axis) {
    int least = Integer.MAX_VALUE;
    int greatest = Integer.MIN_VALUE;
    for (int[] ring : rings) {
      for (int i = axis; i < ring.length; i += 2) {
        least = Math.min(least, ring[i]);
        greatest = Math.max(greatest, ring[i]);
      }
    }
    return new int[] {least, greatest};
  }
}
