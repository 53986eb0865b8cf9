package fr.rezone.site;

import java.util.List;

/**
 * A table with its caption. The server sorts it through links; a script sorts it in place when it
 * can. Immutable.
 *
 * @param caption what the rows are, with the date and source if they are figures
 * @param path address of this page with its query, sort parameter excepted, to which {@code tri} is
 *     added
 * @param sorted id of the column the rows are sorted by; empty when unsorted
 * @param descending whether the greatest comes first
 * @param rows the first cell of each names the row
 */
public record DataTable(
    String caption,
    String path,
    List<Column> columns,
    List<List<Cell>> rows,
    String sorted,
    boolean descending) {
  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row has " + row.size() + " cells for " + columns.size() + " columns: " + caption);
      }
    }
  }

  /**
   * A column.
   *
   * @param id word of the {@code tri} parameter; empty for a column that is not sorted
   * @param numeric whether its cells are numbers, set to the right and sorted greatest first
   */
  public record Column(String id, String label, boolean numeric) {}

  /**
   * A cell.
   *
   * @param text as read
   * @param path where it leads; empty for nowhere
   * @param key what it is sorted by, a number or lower-case text; empty for the text itself
   * @param token colour token of a zone, shown as a chip; empty for none
   */
  public record Cell(String text, String path, String key, String token) {
    public static Cell text(String text) {
      return new Cell(text, "", "", "");
    }

    public static Cell link(String text, String path) {
      return new Cell(text, path, "", "");
    }

    /** A number: written in French, sorted by its value. */
    public static Cell number(double value, int decimals) {
      return new Cell(French.number(value, decimals), "", Double.toString(value), "");
    }

    /** A zone: its letters, sorted by the order of its level. */
    public static Cell zone(String letters, String token, int order) {
      return new Cell(letters, "", Integer.toString(order), token);
    }
  }

  /**
   * {@code ascending}, {@code descending}, or empty where the column is not the one sorted by, or
   * cannot be.
   */
  public String direction(Column column) {
    if (column.id().isEmpty() || !column.id().equals(sorted)) {
      return "";
    }
    return descending ? "descending" : "ascending";
  }

  /**
   * Where to go to sort by a column; a second time reverses it. {@code tri=-x} is by x, greatest
   * first.
   */
  public String sortPath(Column column) {
    boolean reverse = column.id().equals(sorted) ? !descending : column.numeric();
    String joint = path.indexOf('?') < 0 ? "?" : "&";
    return path + joint + "tri=" + (reverse ? "-" : "") + column.id();
  }
}
