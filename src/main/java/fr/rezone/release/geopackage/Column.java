package fr.rezone.release.geopackage;

/**
 * A column of a table.
 *
 * @param name lower-case ASCII, as SQL and scripts like it
 * @param title French, as software shows it
 */
public record Column(String name, Type type, String title) {

  /** What a column holds; a {@link Cell.Absent} cell is allowed in all. */
  public enum Type {
    TEXT("TEXT"),
    WHOLE("INTEGER"),
    DECIMAL("REAL"),
    /** Text of the form 2026-11-21. */
    DATE("DATE");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }

  public Column {
    SqlName.require(name);
    if (name.equals("fid") || name.equals("geom")) {
      throw new IllegalArgumentException("nom de colonne réservé : " + name);
    }
  }

  public static Column text(String name, String title) {
    return new Column(name, Type.TEXT, title);
  }

  public static Column whole(String name, String title) {
    return new Column(name, Type.WHOLE, title);
  }

  public static Column decimal(String name, String title) {
    return new Column(name, Type.DECIMAL, title);
  }

  public static Column date(String name, String title) {
    return new Column(name, Type.DATE, title);
  }
}
