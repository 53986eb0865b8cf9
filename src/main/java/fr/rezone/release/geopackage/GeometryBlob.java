package fr.rezone.release.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/**
 * A geometry as GeoPackage stores it: a header with its reference system and envelope, then WKB.
 * Not thread-safe.
 *
 * @see <a href="https://www.geopackage.org/spec130/#gpb_format">GeoPackage 1.3, 2.1.3</a>
 */
final class GeometryBlob {
  static final int WGS84 = 4326;

  private static final byte LITTLE_ENDIAN = 1;
  private static final byte ENVELOPE_XY = 1 << 1;
  private static final byte EMPTY = 1 << 4;

  private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);

  /** A point is its own envelope and carries none; nor does an empty geometry. */
  byte[] encode(Geometry geometry) {
    byte[] body = wkb.write(geometry);
    boolean enveloped = !geometry.isEmpty() && !(geometry instanceof Point);
    ByteBuffer blob =
        ByteBuffer.allocate(8 + (enveloped ? 32 : 0) + body.length).order(ByteOrder.LITTLE_ENDIAN);
    blob.put((byte) 'G').put((byte) 'P').put((byte) 0);
    int flags = LITTLE_ENDIAN | (enveloped ? ENVELOPE_XY : 0) | (geometry.isEmpty() ? EMPTY : 0);
    blob.put((byte) flags).putInt(WGS84);
    if (enveloped) {
      Envelope box = geometry.getEnvelopeInternal();
      blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
      blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
    }
    return blob.put(body).array();
  }
}
