package fr.rezone.release.geopackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.sqlite.SQLiteConfig;

/**
 * Writes one GeoPackage, table after table, in one transaction: the file is complete once {@link
 * #finish()} returned, and only then. Equal calls give equal bytes. Not thread-safe.
 *
 * <pre>{@code
 * try (GeoPackageWriter writer = GeoPackageWriter.open(file, lastChange)) {
 *   writer.writeFeatures(table, GeometryType.MULTIPOLYGON, rows);
 *   writer.finish();
 * }
 * }</pre>
 */
public final class GeoPackageWriter implements AutoCloseable {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Any action on the database. */
  private interface Work {
    void run() throws SQLException;
  }

  private final Path file;
  private final Connection connection;
  private final String lastChange;
  private final GeometryBlob blobs = new GeometryBlob();
  private boolean styled;

  private GeoPackageWriter(Path file, Connection connection, Instant lastChange) {
    this.file = file;
    this.connection = connection;
    this.lastChange = INSTANT.format(lastChange);
  }

  /**
   * Starts a file, replacing one that exists.
   *
   * @param lastChange of all tables, as the file will say: that of the data, not of the clock
   * @throws IOException if the old file cannot be removed
   * @throws GeoPackageException if the new one cannot be made
   */
  public static GeoPackageWriter open(Path file, Instant lastChange) throws IOException {
    Files.deleteIfExists(file);
    SQLiteConfig config = new SQLiteConfig();
    // A crash leaves a file that is thrown away: nothing needs to be undone.
    config.setJournalMode(SQLiteConfig.JournalMode.OFF);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
    // Rows come with their keys: otherwise the driver asks for the last one after each.
    config.setGetGeneratedKeys(false);
    try {
      Connection connection = config.createConnection("jdbc:sqlite:" + file);
      GeoPackageWriter writer = new GeoPackageWriter(file, connection, lastChange);
      writer.attempt(writer::createSystemTables);
      return writer;
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  private void createSystemTables() throws SQLException {
    execute("PRAGMA application_id = " + Schema.APPLICATION_ID);
    execute("PRAGMA user_version = " + Schema.VERSION);
    connection.setAutoCommit(false);
    for (String sql : Schema.SYSTEM_TABLES) {
      execute(sql);
    }
  }

  /**
   * Writes a table with geometry and its index by place.
   *
   * @throws IllegalArgumentException if a row does not fit the table
   */
  public void writeFeatures(TableDescription table, GeometryType type, Iterable<FeatureRow> rows) {
    attempt(
        () -> {
          createTable(table, Optional.of(type));
          List<Envelope> boxes = new ArrayList<>();
          List<Long> fids = new ArrayList<>();
          Envelope all = new Envelope();
          try (PreparedStatement insert = prepareInsert(table.name(), table.columns().size() + 2)) {
            for (FeatureRow row : rows) {
              requireCells(table, row.cells());
              insert.setLong(1, row.fid());
              Geometry geometry = row.geometry();
              if (geometry == null) {
                insert.setNull(2, Types.BLOB);
              } else {
                insert.setBytes(2, blobs.encode(type.adapt(geometry)));
                if (!geometry.isEmpty()) {
                  all.expandToInclude(geometry.getEnvelopeInternal());
                  boxes.add(geometry.getEnvelopeInternal());
                  fids.add(row.fid());
                }
              }
              setCells(insert, 3, row.cells());
              insert.executeUpdate();
            }
          }
          register(table, "features", all);
          execute(
              "INSERT INTO gpkg_geometry_columns VALUES ('%s', 'geom', '%s', %d, 0, 0)"
                  .formatted(table.name(), type, GeometryBlob.WGS84));
          writeIndex(table.name(), fids, boxes);
        });
  }

  /**
   * Writes a table without geometry; rows get the keys 1, 2, 3…
   *
   * @throws IllegalArgumentException if a row does not fit the table
   */
  public void writeAttributes(TableDescription table, Iterable<List<Cell>> rows) {
    attempt(
        () -> {
          createTable(table, Optional.empty());
          try (PreparedStatement insert = prepareInsert(table.name(), table.columns().size() + 1)) {
            long fid = 1;
            for (List<Cell> row : rows) {
              requireCells(table, row);
              insert.setLong(1, fid++);
              setCells(insert, 2, row);
              insert.executeUpdate();
            }
          }
          register(table, "attributes", new Envelope());
        });
  }

  /** Gives a layer its default look in QGIS. */
  public void writeStyle(String table, String styleName, String qml) {
    attempt(
        () -> {
          if (!styled) {
            styled = true;
            execute(Schema.STYLES);
            register(
                "layer_styles",
                "Styles",
                "Styles des couches, lus par QGIS",
                "attributes",
                new Envelope());
          }
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name,"
                      + " f_geometry_column, styleName, styleQML, useAsDefault, description, owner,"
                      + " update_time) VALUES ('', '', ?, 'geom', ?, ?, 1, '', '', ?)")) {
            insert.setString(1, SqlName.require(table));
            insert.setString(2, styleName);
            insert.setString(3, qml);
            insert.setString(4, lastChange);
            insert.executeUpdate();
          }
        });
  }

  /** Completes the file. */
  public void finish() {
    attempt(connection::commit);
  }

  /** Closes the file; without {@link #finish()} before, what is left of it is of no use. */
  @Override
  public void close() {
    attempt(connection::close);
  }

  private void createTable(TableDescription table, Optional<GeometryType> geometry)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    columns.add("fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
    geometry.ifPresent(type -> columns.add("geom " + type));
    table.columns().forEach(column -> columns.add(column.name() + " " + column.type().sql()));
    execute("CREATE TABLE %s (%s)".formatted(table.name(), String.join(", ", columns)));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gpkg_data_columns (table_name, column_name, title) VALUES (?, ?, ?)")) {
      for (Column column : table.columns()) {
        insert.setString(1, table.name());
        insert.setString(2, column.name());
        insert.setString(3, column.title());
        insert.executeUpdate();
      }
    }
  }

  private void register(TableDescription table, String type, Envelope bounds) throws SQLException {
    register(table.name(), table.title(), table.description(), type, bounds);
  }

  private void register(String name, String title, String description, String type, Envelope bounds)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, name);
      insert.setString(2, type);
      insert.setString(3, title);
      insert.setString(4, description);
      insert.setString(5, lastChange);
      if (!bounds.isNull()) {
        insert.setDouble(6, bounds.getMinX());
        insert.setDouble(7, bounds.getMinY());
        insert.setDouble(8, bounds.getMaxX());
        insert.setDouble(9, bounds.getMaxY());
      }
      if (type.equals("features")) {
        insert.setInt(10, GeometryBlob.WGS84);
      }
      insert.executeUpdate();
    }
  }

  /** Fills the index, then leaves it to its triggers. */
  private void writeIndex(String table, List<Long> fids, List<Envelope> boxes) throws SQLException {
    String index = "rtree_" + table + "_geom";
    execute("CREATE VIRTUAL TABLE %s USING rtree(id, minx, maxx, miny, maxy)".formatted(index));
    BoxIndex.fill(connection, index, fids, boxes);
    for (String trigger : Schema.indexTriggers(table)) {
      execute(trigger);
    }
    execute(
        ("INSERT INTO gpkg_extensions VALUES ('%s', 'geom', 'gpkg_rtree_index',"
                + " 'http://www.geopackage.org/spec130/#extension_rtree', 'write-only')")
            .formatted(table));
  }

  private static void requireCells(TableDescription table, List<Cell> cells) {
    if (cells.size() != table.columns().size()) {
      throw new IllegalArgumentException(
          "table %s : %d valeurs pour %d colonnes"
              .formatted(table.name(), cells.size(), table.columns().size()));
    }
    for (int i = 0; i < cells.size(); i++) {
      Column column = table.columns().get(i);
      boolean fits =
          switch (cells.get(i)) {
            case Cell.Absent _ -> true;
            case Cell.Text _ ->
                column.type() == Column.Type.TEXT || column.type() == Column.Type.DATE;
            case Cell.Whole _ -> column.type() == Column.Type.WHOLE;
            case Cell.Decimal _ -> column.type() == Column.Type.DECIMAL;
          };
      if (!fits) {
        throw new IllegalArgumentException(
            "table %s, colonne %s : %s reçu, %s attendu"
                .formatted(table.name(), column.name(), cells.get(i), column.type()));
      }
    }
  }

  private static void setCells(PreparedStatement insert, int first, List<Cell> cells)
      throws SQLException {
    for (int i = 0; i < cells.size(); i++) {
      switch (cells.get(i)) {
        case Cell.Absent _ -> insert.setNull(first + i, Types.NULL);
        case Cell.Text text -> insert.setString(first + i, text.value());
        case Cell.Whole whole -> insert.setLong(first + i, whole.value());
        case Cell.Decimal decimal -> insert.setDouble(first + i, decimal.value());
      }
    }
  }

  private PreparedStatement prepareInsert(String table, int columns) throws SQLException {
    return connection.prepareStatement(
        "INSERT INTO %s VALUES (%s)"
            .formatted(table, String.join(", ", Collections.nCopies(columns, "?"))));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void attempt(Work work) {
    try {
      work.run();
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  private static GeoPackageException failure(Path file, SQLException e) {
    return new GeoPackageException(
        "%s : écriture du GeoPackage impossible (%s) ; vérifier le disque et les droits"
            .formatted(file, e.getMessage()),
        e);
  }
}
