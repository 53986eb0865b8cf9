package fr.rezone.site;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * An invented country of jagged squares, as vector tiles made on the fly. Enough to look at a map,
 * no more.
 */
final class FakeTiles {
  private static final double STEP = 0.3;
  private static final int EXTENT = 4096;
  private final GeometryFactory geometry = new GeometryFactory();
  private final List<Geometry> territories = new ArrayList<>();
  private final List<Geometry> regions = new ArrayList<>();

  FakeTiles() {
    Polygon land =
        polygon(
            -4.7, 48.4, -1.5, 48.7, -1.9, 49.7, 1.5, 50.1, 2.5, 51.1, 8.2, 49.0, 7.5, 47.6, 6.2,
            46.3, 7.6, 43.8, 6.2, 43.0, 3.1, 43.1, 3.1, 42.4, -1.7, 43.4, -1.2, 46.0, -4.7, 48.4);
    Map<Integer, List<Geometry>> byRegion = new LinkedHashMap<>();
    for (int row = 0; row < 30; row++) {
      for (int column = 0; column < 44; column++) {
        Polygon cell = cell(-4.8 + column * STEP, 42.3 + row * STEP, column, row);
        if (land.contains(cell.getCentroid())) {
          territories.add(cell);
          byRegion.computeIfAbsent(column / 9 + 10 * (row / 8), _ -> new ArrayList<>()).add(cell);
        }
      }
    }
    for (int i = 0; i < 4; i++) {
      Polygon cell =
          cell(55.2 + (i % 2) * STEP, -21.4 + Math.floorDiv(i, 2) * STEP, 100 + i % 2, 100 + i / 2);
      territories.add(cell);
      byRegion.computeIfAbsent(1000, _ -> new ArrayList<>()).add(cell);
    }
    byRegion.values().forEach(cells -> regions.add(UnaryUnionOp.union(cells)));
  }

  int count() {
    return territories.size();
  }

  byte[] tile(int z, int x, int y) {
    double size = 360.0 / (1 << z);
    Envelope seen =
        new Envelope(
            x * size - 180 - size / 8.0,
            (x + 1) * size - 180 + size / 8.0,
            north(z, y + 1),
            north(z, y));
    ByteArrayOutputStream tile = new ByteArrayOutputStream();
    writeField(tile, 3, layer("regions", regions, seen, z, x, y));
    writeField(tile, 3, layer("tvs", territories, seen, z, x, y));
    return tile.toByteArray();
  }

  private byte[] layer(String name, List<Geometry> shapes, Envelope seen, int z, int x, int y) {
    ByteArrayOutputStream layer = new ByteArrayOutputStream();
    writeField(layer, 1, name.getBytes(StandardCharsets.UTF_8));
    List<byte[]> values = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      if (shapes.get(i).getEnvelopeInternal().intersects(seen)) {
        ByteArrayOutputStream feature = new ByteArrayOutputStream();
        writeVarint(feature, 8);
        writeVarint(feature, i);
        ByteArrayOutputStream tags = new ByteArrayOutputStream();
        writeVarint(tags, 0);
        writeVarint(tags, values.size());
        writeField(feature, 2, tags.toByteArray());
        writeVarint(feature, 24);
        writeVarint(feature, 3);
        writeField(feature, 4, commands(shapes.get(i), z, x, y));
        writeField(layer, 2, feature.toByteArray());
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        writeField(value, 1, code(i).getBytes(StandardCharsets.UTF_8));
        values.add(value.toByteArray());
      }
    }
    writeField(layer, 3, "code".getBytes(StandardCharsets.UTF_8));
    values.forEach(value -> writeField(layer, 4, value));
    writeVarint(layer, 40);
    writeVarint(layer, EXTENT);
    writeVarint(layer, 120);
    writeVarint(layer, 2);
    return layer.toByteArray();
  }

  static String code(int index) {
    return "T%04d".formatted(index);
  }

  private static byte[] commands(Geometry shape, int z, int x, int y) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int cursorX = 0;
    int cursorY = 0;
    for (int g = 0; g < shape.getNumGeometries(); g++) {
      Coordinate[] ring = ((Polygon) shape.getGeometryN(g)).getExteriorRing().getCoordinates();
      boolean counter = Orientation.isCCW(ring);
      int points = ring.length - 1;
      for (int i = 0; i < points; i++) {
        // Screen coordinates turn the other way.
        Coordinate c = ring[counter ? points - 1 - i : i];
        int px = (int) Math.round((((c.x + 180) / 360) * (1 << z) - x) * EXTENT);
        int py = (int) Math.round((mercator(c.y) * (1 << z) - y) * EXTENT);
        if (i == 0) {
          writeVarint(out, 9);
        } else if (i == 1) {
          writeVarint(out, ((points - 1) << 3) | 2);
        }
        writeVarint(out, zigzag(px - cursorX));
        writeVarint(out, zigzag(py - cursorY));
        cursorX = px;
        cursorY = py;
      }
      writeVarint(out, 15);
    }
    return out.toByteArray();
  }

  private Polygon cell(double west, double south, int column, int row) {
    List<Double> flat = new ArrayList<>();
    int[][] corners = {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}};
    for (int[] corner : corners) {
      Random jitter = new Random((column + corner[0]) * 7919L + (row + corner[1]) * 104_729L);
      flat.add(west + corner[0] * STEP + (jitter.nextDouble() - 0.5) * STEP * 0.55);
      flat.add(south + corner[1] * STEP + (jitter.nextDouble() - 0.5) * STEP * 0.55);
    }
    return polygon(flat.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private Polygon polygon(double... flat) {
    Coordinate[] ring = new Coordinate[flat.length / 2];
    for (int i = 0; i < ring.length; i++) {
      ring[i] = new Coordinate(flat[2 * i], flat[2 * i + 1]);
    }
    return geometry.createPolygon(ring);
  }

  private static double mercator(double latitude) {
    double sine = Math.sin(Math.toRadians(latitude));
    return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  }

  private static double north(int z, int y) {
    return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2.0 * y / (1 << z)))));
  }

  private static int zigzag(int value) {
    return (value << 1) ^ (value >> 31);
  }

  private static void writeField(ByteArrayOutputStream out, int field, byte[] bytes) {
    writeVarint(out, (field << 3) | 2);
    writeVarint(out, bytes.length);
    out.writeBytes(bytes);
  }

  private static void writeVarint(ByteArrayOutputStream out, int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
