package fr.rezone.release.audit;

import fr.rezone.territory.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The figures of a GeoPackage, read as any other program would. Confined to one thread. */
final class ExchangeFile implements AutoCloseable {
  private static final Map<Level, String> TABLES =
      new EnumMap<>(
          Map.of(
              Level.COMMUNE, "communes",
              Level.TVS, "tvs",
              Level.DEPARTEMENT, "departements",
              Level.REGION, "regions"));

  /** Takes the value of one territory. */
  interface ValueConsumer {
    void accept(String code, double value);
  }

  private final Connection connection;
  private final Map<Level, Set<String>> columns = new EnumMap<>(Level.class);

  private ExchangeFile(Connection connection) {
    this.connection = connection;
  }

  static ExchangeFile open(Path file) throws IOException {
    try {
      ExchangeFile exchange =
          new ExchangeFile(
              DriverManager.getConnection(
                  "jdbc:sqlite:file:" + file.toAbsolutePath() + "?mode=ro"));
      for (Map.Entry<Level, String> table : TABLES.entrySet()) {
        exchange.columns.put(table.getKey(), exchange.columns(table.getValue()));
      }
      return exchange;
    } catch (SQLException e) {
      throw new IOException(file.getFileName() + " : " + e.getMessage(), e);
    }
  }

  private Set<String> columns(String table) throws SQLException {
    Set<String> names = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
      while (rows.next()) {
        names.add(rows.getString("name"));
      }
    }
    return names;
  }

  /** Hands over the values of a figure; none when the file has no such column. */
  void forEachValue(Level level, String indicator, ValueConsumer consumer) throws IOException {
    String column = indicator.replace('-', '_');
    if (!columns.getOrDefault(level, Set.of()).contains(column)) {
      return;
    }
    String query =
        "SELECT code, \""
            + column
            + "\" FROM "
            + TABLES.get(level)
            + " WHERE \""
            + column
            + "\" IS NOT NULL";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        consumer.accept(rows.getString(1), rows.getDouble(2));
      }
    } catch (SQLException e) {
      throw new IOException("GeoPackage : " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
