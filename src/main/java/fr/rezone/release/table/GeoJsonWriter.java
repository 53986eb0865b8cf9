package fr.rezone.release.table;

import fr.rezone.release.geopackage.Cell;
import fr.rezone.release.geopackage.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes features as GeoJSON (RFC 7946), piece by piece: nothing is kept. Coordinates have six
 * decimals at most, about ten centimetres. Every column is written, null when it is empty, so that
 * all features have the same fields. Not thread-safe; the stream is not closed.
 */
public final class GeoJsonWriter {
  private static final int DECIMALS = 1_000_000;
  private static final int BUFFER = 1 << 15;

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int size;

  public GeoJsonWriter(OutputStream out) {
    this.out = out;
  }

  /** Writes a piece of JSON as it is. */
  public GeoJsonWriter raw(String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > BUFFER - size) {
      flush();
    }
    if (bytes.length > BUFFER) {
      out.write(bytes);
    } else {
      System.arraycopy(bytes, 0, buffer, size, bytes.length);
      size += bytes.length;
    }
    return this;
  }

  /** Sends on what is held back. */
  public void flush() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }

  /**
   * One feature.
   *
   * @param more members to add after the properties, JSON beginning with a comma; may be empty
   */
  public GeoJsonWriter feature(Table table, int rank, String more) throws IOException {
    List<Cell> cells = table.row().apply(rank);
    raw("{\"type\":\"Feature\",\"id\":");
    value(cells.getFirst());
    raw(",\"geometry\":");
    geometry(table.geometry().apply(rank));
    raw(",\"properties\":{");
    List<Column> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      if (i > 0) {
        put((byte) ',');
      }
      raw("\"").raw(columns.get(i).name()).raw("\":");
      value(cells.get(i));
    }
    return raw("}").raw(more).raw("}");
  }

  private void value(Cell cell) throws IOException {
    switch (cell) {
      case Cell.Absent _ -> raw("null");
      case Cell.Text(String text) -> text(text);
      case Cell.Whole(long whole) -> raw(Long.toString(whole));
      case Cell.Decimal(double decimal) -> {
        // Readers guess the type of a column from its first values: 5 would make it one of
        // integers.
        String plain = Plain.of(decimal);
        raw(plain).raw(plain.indexOf('.') < 0 ? ".0" : "");
      }
    }
  }

  /** A JSON text, escaped. */
  public GeoJsonWriter text(String text) throws IOException {
    put((byte) '"');
    raw(isPlain(text) ? text : escaped(text));
    put((byte) '"');
    return this;
  }

  /** Nearly all texts are. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < ' ') {
        return false;
      }
    }
    return true;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (c < ' ') {
        escaped.append(String.format("\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private void geometry(@Nullable Geometry geometry) throws IOException {
    switch (geometry) {
      case null -> raw("null");
      case Point point -> {
        raw("{\"type\":\"Point\",\"coordinates\":");
        position(point.getX(), point.getY());
        raw("}");
      }
      case Polygon polygon -> {
        raw("{\"type\":\"MultiPolygon\",\"coordinates\":[");
        rings(polygon);
        raw("]}");
      }
      case MultiPolygon polygons -> {
        raw("{\"type\":\"MultiPolygon\",\"coordinates\":[");
        for (int i = 0; i < polygons.getNumGeometries(); i++) {
          raw(i == 0 ? "" : ",");
          rings((Polygon) polygons.getGeometryN(i));
        }
        raw("]}");
      }
      default ->
          throw new IllegalArgumentException("unexpected geometry " + geometry.getGeometryType());
    }
  }

  /** Outer rings run counter-clockwise, holes clockwise, as the standard asks. */
  private void rings(Polygon polygon) throws IOException {
    put((byte) '[');
    ring(polygon.getExteriorRing(), true);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      put((byte) ',');
      ring(polygon.getInteriorRingN(i), false);
    }
    put((byte) ']');
  }

  private void ring(LineString ring, boolean counterClockwise) throws IOException {
    CoordinateSequence points = ring.getCoordinateSequence();
    boolean asStored = Orientation.isCCW(points) == counterClockwise;
    int count = points.size();
    put((byte) '[');
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        put((byte) ',');
      }
      int at = asStored ? i : count - 1 - i;
      position(points.getX(at), points.getY(at));
    }
    put((byte) ']');
  }

  private void position(double lon, double lat) throws IOException {
    put((byte) '[');
    degrees(lon);
    put((byte) ',');
    degrees(lat);
    put((byte) ']');
  }

  /** The usual conversion of doubles would take most of the time. */
  private void degrees(double degrees) throws IOException {
    long scaled = Math.round(degrees * DECIMALS);
    if (scaled < 0) {
      put((byte) '-');
      scaled = -scaled;
    }
    long whole = scaled / DECIMALS;
    int rest = (int) (scaled % DECIMALS);
    if (whole >= 100) {
      put((byte) ('0' + whole / 100));
    }
    if (whole >= 10) {
      put((byte) ('0' + whole / 10 % 10));
    }
    put((byte) ('0' + whole % 10));
    if (rest > 0) {
      put((byte) '.');
      for (int unit = DECIMALS / 10; rest > 0; unit /= 10) {
        put((byte) ('0' + rest / unit));
        rest %= unit;
      }
    }
  }

  private void put(byte b) throws IOException {
    if (size == BUFFER) {
      flush();
    }
    buffer[size++] = b;
  }
}
