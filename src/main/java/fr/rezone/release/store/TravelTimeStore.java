package fr.rezone.release.store;

import fr.rezone.territory.around.TravelTimes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;

/** Travel times as one run of bytes. */
final class TravelTimeStore {
  private TravelTimeStore() {}

  static void write(TravelTimes times, StoreOutput out) throws IOException {
    long[] packed = times.packed();
    ByteBuffer bytes = ByteBuffer.allocate(packed.length * Long.BYTES);
    bytes.asLongBuffer().put(packed);
    out.bytes(bytes.array());
  }

  static TravelTimes read(StoreInput in) throws IOException {
    LongBuffer longs = ByteBuffer.wrap(in.bytes()).asLongBuffer();
    long[] packed = new long[longs.remaining()];
    longs.get(packed);
    return TravelTimes.of(packed);
  }
}
