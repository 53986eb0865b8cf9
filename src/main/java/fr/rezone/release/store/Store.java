package fr.rezone.release.store;

import fr.rezone.indicator.Figures;
import fr.rezone.indicator.IndicatorCatalogue;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.ZoningRules;
import fr.rezone.territory.around.NearestStructures;
import fr.rezone.territory.structure.StructureKinds;
import fr.rezone.territory.structure.Structures;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * The file {@code atlas.bin}: a signature, the atlas, the figures with the counts that may be
 * shown, the structures, the nearest of these to each territory, a checksum. It is written by an
 * import and read at each start; it is no exchange format (the GeoPackage is), and a file of
 * another version is refused.
 *
 * @param atlas every territory
 * @param figures every figure
 * @param structures every place of health or care
 * @param nearest the nearest of them to each territory, by kind
 */
public record Store(
    Atlas atlas, Figures figures, Structures structures, NearestStructures nearest) {
  /** The name of the file in a release. */
  public static final String FILE = "atlas.bin";

  private static final String SIGNATURE = "rezone-atlas-3";
  private static final int BUFFER = 1 << 16;
  private static final int CHECKSUM = Long.BYTES;

  public void write(Path file) throws IOException {
    CRC32C checksum = new CRC32C();
    try (OutputStream stream =
        new BufferedOutputStream(
            new CheckedOutputStream(Files.newOutputStream(file), checksum), BUFFER)) {
      StoreOutput out = new StoreOutput(stream);
      out.text(SIGNATURE);
      AtlasStore.write(atlas, out);
      FiguresStore.write(figures, out);
      StructureStore.write(structures, out);
      NearestStore.write(nearest, out);
      out.flush();
      out.number(checksum.getValue());
      out.flush();
    }
  }

  /**
   * @throws IOException if the file is absent, damaged, or of another version
   */
  public static Store read(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    int end = content.length - CHECKSUM;
    if (end < 0) {
      throw new IOException("damaged file: too short");
    }
    StoreInput in = new StoreInput(ByteBuffer.wrap(content).limit(end));
    try {
      if (!in.text().equals(SIGNATURE)) {
        throw new IOException("not a " + SIGNATURE + " file");
      }
      requireIntact(content, end);
      Atlas atlas = AtlasStore.read(in, ZoningRules.load());
      Figures figures = FiguresStore.read(in, IndicatorCatalogue.load(), atlas);
      StructureKinds kinds = StructureKinds.load();
      Structures structures = StructureStore.read(in, kinds);
      NearestStructures nearest =
          NearestStore.read(in, structures, kinds.all().size(), atlas.tvs().size());
      if (!in.isAtEnd()) {
        throw new IOException("bytes left after the end");
      }
      return new Store(atlas, figures, structures, nearest);
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | IllegalStateException
        | DateTimeException e) {
      throw new IOException("damaged file: " + e.getMessage(), e);
    }
  }

  /** The last eight bytes are the CRC-32C of all others. */
  private static void requireIntact(byte[] content, int end) throws IOException {
    CRC32C checksum = new CRC32C();
    checksum.update(content, 0, end);
    if (ByteBuffer.wrap(content, end, CHECKSUM).getLong() != checksum.getValue()) {
      throw new IOException("damaged file: wrong checksum");
    }
  }
}
