package fr.rezone.release.store;

import fr.rezone.territory.around.NearestStructures;
import fr.rezone.territory.structure.Structures;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The nearest structures of each territory as a run of bytes. */
final class NearestStore {
  private NearestStore() {}

  static void write(NearestStructures nearest, StoreOutput out) throws IOException {
    out.integer(nearest.kinds());
    int[] ranks = nearest.ranks();
    ByteBuffer rankBytes = ByteBuffer.allocate(ranks.length * Integer.BYTES);
    rankBytes.asIntBuffer().put(ranks);
    out.bytes(rankBytes.array());
    float[] metres = nearest.metres();
    ByteBuffer metreBytes = ByteBuffer.allocate(metres.length * Float.BYTES);
    metreBytes.asFloatBuffer().put(metres);
    out.bytes(metreBytes.array());
  }

  /**
   * @param kinds how many kinds this version of the application knows
   * @param territories how many territories the atlas has
   * @throws IOException if the section was written for others
   */
  static NearestStructures read(StoreInput in, Structures structures, int kinds, int territories)
      throws IOException {
    int written = in.integer();
    byte[] rankBytes = in.bytes();
    byte[] metreBytes = in.bytes();
    int[] ranks = new int[rankBytes.length / Integer.BYTES];
    ByteBuffer.wrap(rankBytes).asIntBuffer().get(ranks);
    float[] metres = new float[metreBytes.length / Float.BYTES];
    ByteBuffer.wrap(metreBytes).asFloatBuffer().get(metres);
    if (written != kinds || ranks.length != kinds * territories) {
      throw new IOException("nearest structures of another list of kinds or territories");
    }
    return NearestStructures.of(structures, kinds, ranks, metres);
  }
}
