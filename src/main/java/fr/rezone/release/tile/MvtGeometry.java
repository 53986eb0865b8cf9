package fr.rezone.release.tile;

import fr.rezone.territory.outline.IntList;
import java.util.ArrayList;
import java.util.List;

/** The command language of geometries in vector tiles, read. Stateless. */
final class MvtGeometry {
  private MvtGeometry() {}

  /** Points, or rings without their closing point; x and y in turn. */
  static List<int[]> decode(ProtoReader reader) {
    List<int[]> paths = new ArrayList<>();
    IntList open = new IntList();
    int x = 0;
    int y = 0;
    while (reader.hasMore()) {
      int command = reader.size();
      int count = command >> 3;
      switch (command & 7) {
        case 1, 2 -> {
          for (int i = 0; i < count; i++) {
            x += unzigzag(reader.size());
            y += unzigzag(reader.size());
            if ((command & 7) == 1 && !open.isEmpty()) {
              paths.add(open.toArray());
              open.truncate(0);
            }
            open.add(x);
            open.add(y);
          }
        }
        case 7 -> {
          paths.add(open.toArray());
          open.truncate(0);
        }
        default -> throw new TileFormatException("commande de tracé inconnue " + (command & 7));
      }
    }
    if (!open.isEmpty()) {
      paths.add(open.toArray());
    }
    if (paths.isEmpty()) {
      throw new TileFormatException("objet sans tracé");
    }
    return paths;
  }

  /** Checks that rings have a surface, and that the first is a shell: clockwise on the screen. */
  static void requireShellsFirst(List<int[]> rings, long id) {
    boolean first = true;
    for (int[] ring : rings) {
      // y runs south here, so what is clockwise on the screen has a positive area.
      long doubled = RingOrder.doubledArea(ring);
      if (ring.length < 6 || doubled == 0) {
        throw new TileFormatException("anneau sans surface dans l’objet " + id);
      }
      if (first && doubled < 0) {
        throw new TileFormatException("trou sans contour avant lui dans l’objet " + id);
      }
      first = false;
    }
  }

  private static int unzigzag(int value) {
    return value >>> 1 ^ -(value & 1);
  }
}
