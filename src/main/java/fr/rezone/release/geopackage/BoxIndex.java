package fr.rezone.release.geopackage;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Fills the index by place of a table at once: boxes are sorted into strips, then into nodes, level
 * by level, and written as SQLite keeps them. Inserting them one by one takes twenty times longer
 * and gives a worse tree. Confined to one thread.
 *
 * @see <a href="https://www.sqlite.org/rtree.html#shadow_tables">The SQLite R*Tree module, shadow
 *     tables</a>
 */
final class BoxIndex {
  /** The most cells of a node, by SQLite, is 51: some room is left for those who edit the file. */
  private static final int NODE_CELLS = 46;

  private static final int HEAD_BYTES = 4;
  private static final int CELL_BYTES = 24;
  private static final int NODE_BYTES = HEAD_BYTES + 51 * CELL_BYTES;
  private static final long ROOT = 1;

  /**
   * What a node holds: a row of the table, or a node below.
   *
   * @param id key of the row, or number of the node
   */
  private record Item(long id, Envelope box) {
    double middleX() {
      return (box.getMinX() + box.getMaxX()) / 2;
    }

    double middleY() {
      return (box.getMinY() + box.getMaxY()) / 2;
    }
  }

  private final Connection connection;
  private final String name;
  private long lastNode = ROOT;

  private BoxIndex(Connection connection, String name) {
    this.connection = connection;
    this.name = name;
  }

  /**
   * Fills an index that has just been created.
   *
   * @param name of the virtual table, of two dimensions
   * @param fids keys of rows, each once
   * @param boxes of the same rows, none of them null
   */
  static void fill(Connection connection, String name, List<Long> fids, List<Envelope> boxes)
      throws SQLException {
    List<Item> items = new ArrayList<>(fids.size());
    for (int i = 0; i < fids.size(); i++) {
      items.add(new Item(fids.get(i), boxes.get(i)));
    }
    new BoxIndex(connection, name).write(items);
  }

  private void write(List<Item> rows) throws SQLException {
    int depth = 0;
    List<Item> level = rows;
    try (PreparedStatement nodes = insert("_node");
        PreparedStatement leaves = insert("_rowid");
        PreparedStatement parents = insert("_parent")) {
      while (level.size() > NODE_CELLS) {
        List<Item> above = new ArrayList<>();
        for (List<Item> node : pack(level)) {
          long number = ++lastNode;
          writeNode(nodes, depth == 0 ? leaves : parents, number, 0, node);
          above.add(new Item(number, around(node)));
        }
        level = above;
        depth++;
      }
      writeNode(nodes, depth == 0 ? leaves : parents, ROOT, depth, level);
    }
  }

  private PreparedStatement insert(String table) throws SQLException {
    return connection.prepareStatement(
        "INSERT OR REPLACE INTO %s%s VALUES (?, ?)".formatted(name, table));
  }

  /** Sort-tile-recursive (Leutenegger, 1997): vertical strips of about as many nodes each. */
  private static List<List<Item>> pack(List<Item> items) {
    List<Item> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparingDouble(Item::middleX).thenComparingLong(Item::id));
    int nodes = Math.ceilDiv(sorted.size(), NODE_CELLS);
    int strips = (int) Math.ceil(Math.sqrt(nodes));
    List<List<Item>> packed = new ArrayList<>();
    for (List<Item> strip : share(sorted, strips)) {
      strip.sort(Comparator.comparingDouble(Item::middleY).thenComparingLong(Item::id));
      packed.addAll(share(strip, Math.ceilDiv(strip.size(), NODE_CELLS)));
    }
    return packed;
  }

  /** Cuts a list into parts as equal as can be. */
  private static List<List<Item>> share(List<Item> items, int parts) {
    List<List<Item>> shared = new ArrayList<>(parts);
    for (int i = 0; i < parts; i++) {
      int from = (int) ((long) items.size() * i / parts);
      int to = (int) ((long) items.size() * (i + 1) / parts);
      if (from < to) {
        shared.add(items.subList(from, to));
      }
    }
    return shared;
  }

  private static Envelope around(List<Item> node) {
    Envelope box = new Envelope();
    node.forEach(item -> box.expandToInclude(item.box));
    return box;
  }

  private static void writeNode(
      PreparedStatement nodes, PreparedStatement owners, long number, int depth, List<Item> cells)
      throws SQLException {
    ByteBuffer node = ByteBuffer.allocate(NODE_BYTES);
    node.putShort((short) depth).putShort((short) cells.size());
    for (Item cell : cells) {
      node.putLong(cell.id);
      node.putFloat(below(cell.box.getMinX())).putFloat(above(cell.box.getMaxX()));
      node.putFloat(below(cell.box.getMinY())).putFloat(above(cell.box.getMaxY()));
      insert(owners, cell.id, number);
    }
    nodes.setLong(1, number);
    nodes.setBytes(2, node.array());
    nodes.executeUpdate();
  }

  private static void insert(PreparedStatement owners, long id, long node) throws SQLException {
    owners.setLong(1, id);
    owners.setLong(2, node);
    owners.executeUpdate();
  }

  /** A box of floats never leaves out a part of the box of doubles. */
  private static float below(double value) {
    float near = (float) value;
    return near > value ? Math.nextDown(near) : near;
  }

  private static float above(double value) {
    float near = (float) value;
    return near < value ? Math.nextUp(near) : near;
  }
}
