package fr.rezone.territory.outline;

import fr.rezone.territory.Level;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.util.AssertionFailedException;

/** The file of outlines, read: see {@link OutlineEncoder} for its layout. */
final class OutlineDecoder {
  private final ByteBuffer in;
  private final GeometryFactory factory =
      new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);
  private Grid grid = Grid.THOUSANDTHS;
  private int x;
  private int y;

  private OutlineDecoder(ByteBuffer in) {
    this.in = in;
  }

  static Outlines decode(byte[] bytes, String file) {
    if (bytes.length < 12 || ByteBuffer.wrap(bytes).getInt() != OutlineEncoder.MAGIC) {
      throw new OutlineFileException(file, "n’est pas un fichier de contours de cette version");
    }
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, bytes.length - 4);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.getInt(bytes.length - 4) != (int) sum.getValue()) {
      throw new OutlineFileException(file, "contours tronqués ou abîmés");
    }
    in.position(4).limit(bytes.length - 4);
    try {
      return new OutlineDecoder(in).decodeLevels();
    } catch (BufferUnderflowException
        | IllegalArgumentException
        | NegativeArraySizeException
        | AssertionFailedException _) {
      throw new OutlineFileException(file, "contours illisibles à l’octet " + in.position());
    }
  }

  private Outlines decodeLevels() {
    Outlines.Builder builder = Outlines.builder();
    int levels = in.getInt();
    for (int i = 0; i < levels; i++) {
      String id = text();
      Level level =
          Level.find(id).orElseThrow(() -> new IllegalArgumentException("niveau inconnu " + id));
      grid = new Grid(in.getInt());
      x = 0;
      y = 0;
      int count = in.getInt();
      List<Outline> outlines = new ArrayList<>(Math.min(count, in.remaining()));
      for (int j = 0; j < count; j++) {
        outlines.add(outline());
      }
      builder.add(level, grid, outlines);
    }
    return builder.build();
  }

  private Outline outline() {
    String code = text();
    Coordinate label = new CoordinateXY(in.getDouble(), in.getDouble());
    int parts = bounded(varint());
    if (parts == 1) {
      return new Outline(code, part(), label);
    }
    Polygon[] polygons = new Polygon[parts];
    for (int i = 0; i < parts; i++) {
      if (!(part() instanceof Polygon polygon)) {
        throw new IllegalArgumentException("partie sans surface");
      }
      polygons[i] = polygon;
    }
    return new Outline(code, factory.createMultiPolygon(polygons), label);
  }

  private Geometry part() {
    int rings = unzigzag(varint());
    if (rings == 0) {
      return factory.createPoint(points(0));
    }
    if (rings == -1) {
      return factory.createLineString(points(0));
    }
    LinearRing shell = factory.createLinearRing(points(1));
    LinearRing[] holes = new LinearRing[bounded(rings - 1)];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = factory.createLinearRing(points(1));
    }
    return factory.createPolygon(shell, holes);
  }

  /** Reads points, and repeats the first {@code closing} times at the end. */
  private CoordinateSequence points(int closing) {
    int count = bounded(varint());
    double[] ordinates = new double[2 * (count + closing)];
    for (int i = 0; i < count; i++) {
      x += unzigzag(varint());
      y += unzigzag(varint());
      ordinates[2 * i] = grid.degrees(x);
      ordinates[2 * i + 1] = grid.degrees(y);
    }
    if (closing == 1 && count > 0) {
      ordinates[2 * count] = ordinates[0];
      ordinates[2 * count + 1] = ordinates[1];
    }
    return new PackedCoordinateSequence.Double(ordinates, 2, 0);
  }

  /** Refuses a count that the rest of the file could not hold, before memory is asked for it. */
  private int bounded(int count) {
    if (count < 0 || count > in.remaining()) {
      throw new IllegalArgumentException("nombre impossible " + count);
    }
    return count;
  }

  private String text() {
    byte[] bytes = new byte[in.getShort() & 0xffff];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private int varint() {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      byte b = in.get();
      value |= (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("nombre trop long");
  }

  private static int unzigzag(int value) {
    return value >>> 1 ^ -(value & 1);
  }
}
