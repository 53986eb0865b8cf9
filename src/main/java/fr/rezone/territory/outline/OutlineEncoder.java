package fr.rezone.territory.outline;

import fr.rezone.territory.Level;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The file of outlines, written. Big-endian: {@link #MAGIC}; number of levels; for each its id, its
 * steps per degree and its outlines; at the end the CRC-32 of all that precedes. An outline is its
 * code, its label (two doubles), its number of parts and the parts: a number of rings (0: a point,
 * -1: a line), each ring a number of points and zigzag differences on the lattice from the point
 * before, the first from the last of the ring before. The closing point of a ring is not written.
 */
final class OutlineEncoder {
  static final int MAGIC = 0x525a_4331; // RZC1

  private final DataOutputStream out;
  private final Grid grid;
  private int x;
  private int y;

  private OutlineEncoder(DataOutputStream out, Grid grid) {
    this.out = out;
    this.grid = grid;
  }

  static byte[] encode(Outlines outlines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 22);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      List<Level> levels = outlines.levels();
      out.writeInt(levels.size());
      for (Level level : levels) {
        out.writeUTF(level.id());
        out.writeInt(outlines.grid(level).stepsPerDegree());
        out.writeInt(outlines.list(level).size());
        OutlineEncoder encoder = new OutlineEncoder(out, outlines.grid(level));
        for (Outline outline : outlines.list(level)) {
          encoder.write(outline);
        }
      }
      CRC32 sum = new CRC32();
      sum.update(bytes.toByteArray());
      out.writeInt((int) sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(Outline outline) throws IOException {
    out.writeUTF(outline.code());
    out.writeDouble(outline.label().x);
    out.writeDouble(outline.label().y);
    Geometry geometry = outline.geometry();
    varint(geometry.getNumGeometries());
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      switch (geometry.getGeometryN(i)) {
        case Polygon polygon -> {
          zigzag(1 + polygon.getNumInteriorRing());
          write(polygon.getExteriorRing().getCoordinateSequence(), 1);
          for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            write(polygon.getInteriorRingN(hole).getCoordinateSequence(), 1);
          }
        }
        case LineString line -> {
          zigzag(-1);
          write(line.getCoordinateSequence(), 0);
        }
        case Point point -> {
          zigzag(0);
          write(point.getCoordinateSequence(), 0);
        }
        default ->
            throw new IllegalArgumentException(
                "contour de type inattendu "
                    + geometry.getGeometryType()
                    + " pour "
                    + outline.code());
      }
    }
  }

  private void write(CoordinateSequence points, int leftOut) throws IOException {
    int count = points.size() - leftOut;
    varint(count);
    for (int i = 0; i < count; i++) {
      int nextX = grid.snap(points.getX(i));
      int nextY = grid.snap(points.getY(i));
      zigzag(nextX - x);
      zigzag(nextY - y);
      x = nextX;
      y = nextY;
    }
  }

  private void zigzag(int value) throws IOException {
    varint(value << 1 ^ value >> 31);
  }

  private void varint(int value) throws IOException {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
