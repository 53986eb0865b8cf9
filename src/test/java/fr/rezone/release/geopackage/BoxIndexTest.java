package fr.rezone.release.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** An index filled at once answers like one filled row by row, and SQLite finds it sound. */
class BoxIndexTest {
  private static final String CREATE =
      "CREATE VIRTUAL TABLE places USING rtree(id, minx, maxx, miny, maxy)";

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 46, 47, 500, 46 * 46 + 1, 20_000})
  void everyBoxIsFoundAndNoOther(int count) throws SQLException {
    Random random = new Random(count);
    List<Long> fids = new ArrayList<>();
    List<Envelope> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double x = -5 + 14 * random.nextDouble();
      double y = 41 + 10 * random.nextDouble();
      fids.add(3L * i + 1);
      boxes.add(new Envelope(x, x + random.nextDouble() / 10, y, y + random.nextDouble() / 10));
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      statement.execute(CREATE);
      BoxIndex.fill(connection, "places", fids, boxes);

      assertThat(texts(statement, "SELECT rtreecheck('places')")).containsExactly("ok");
      for (int query = 0; query < 50; query++) {
        double x = -5 + 14 * random.nextDouble();
        double y = 41 + 10 * random.nextDouble();
        TreeSet<Long> expected = new TreeSet<>();
        for (int i = 0; i < count; i++) {
          // Half a degree: the rounding of floats, a millionth, is not asked about.
          if (boxes.get(i).intersects(new Envelope(x, x + 0.5, y, y + 0.5))) {
            expected.add(fids.get(i));
          }
        }
        assertThat(
                texts(
                    statement,
                    "SELECT id FROM places WHERE maxx >= %s AND minx <= %s AND maxy >= %s AND miny <= %s"
                        .formatted(x, x + 0.5, y, y + 0.5)))
            .containsAll(expected.stream().map(String::valueOf).toList())
            .hasSizeBetween(expected.size(), expected.size() + 1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60, 3_000})
  void itCanBeEditedAfterwards(int count) throws SQLException {
    List<Long> fids = new ArrayList<>();
    List<Envelope> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      fids.add((long) i + 1);
      boxes.add(new Envelope(i % 100, i % 100 + 0.5, i / 100, i / 100 + 0.5));
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      statement.execute(CREATE);
      BoxIndex.fill(connection, "places", fids, boxes);
      statement.execute("DELETE FROM places WHERE id % 3 = 0");
      for (int i = 0; i < 200; i++) {
        statement.execute(
            "INSERT INTO places VALUES (%d, %d, %d, 5, 6)".formatted(count + 1 + i, i, i + 1));
      }

      assertThat(texts(statement, "SELECT rtreecheck('places')")).containsExactly("ok");
      assertThat(texts(statement, "SELECT count(*) FROM places"))
          .containsExactly(String.valueOf(count - count / 3 + 200));
    }
  }

  private static List<String> texts(Statement statement, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
