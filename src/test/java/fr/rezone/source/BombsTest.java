package fr.rezone.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.Given;
import fr.rezone.SmallWorld;
import fr.rezone.source.csv.CsvFile;
import fr.rezone.source.figure.AplReader;
import fr.rezone.source.geo.OutlineReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files made to take all the time or memory there is. */
class BombsTest {
  private static final int LARGE = 300_000_000;
  private static final long LONGEST_NANOS = 2_000_000_000L;

  private final Path folder;
  private long start;

  BombsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void startClock() {
    start = System.nanoTime();
  }

  /** Making the bomb included. */
  @AfterEach
  void requireSoon() {
    assertThat(System.nanoTime() - start).isLessThan(3 * LONGEST_NANOS);
  }

  /** The same piece over and over, packed about a thousand times. */
  private static byte[] packed(String start, String piece) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new Fast(bytes)) {
      out.write(start.getBytes(StandardCharsets.UTF_8));
      repeat(piece, out);
    }
    return bytes.toByteArray();
  }

  private static void repeat(String piece, OutputStream out) throws IOException {
    byte[] block =
        piece.repeat(Math.max(1, 60_000 / piece.length())).getBytes(StandardCharsets.UTF_8);
    for (int written = 0; written < LARGE; written += block.length) {
      out.write(block);
    }
  }

  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private void readTable(byte[] bytes) {
    new CsvFile(Given.file(folder, "bombe.csv.gz", bytes), List.of("code"))
        .forEach(new SourceReport("essai"), _ -> {});
  }

  @Test
  void aTableThatUnpacksBeyondMeasureIsRefused() throws IOException {
    byte[] rows = packed("code;nom\n", "01001;Alpha\n");
    assertThat(rows.length).isLessThan(3_000_000);
    assertThatThrownBy(() -> readTable(rows))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("Mio une fois décompressé");
  }

  @Test
  void aCellWithoutEndIsRefused() throws IOException {
    byte[] cell = packed("code;nom\n01001;", "x");
    assertThatThrownBy(() -> readTable(cell)).isInstanceOf(SourceException.class);
  }

  @Test
  void aTextOfJsonWithoutEndIsRefused() throws IOException {
    for (String start : List.of("{\"features\":[{\"a\":\"", "{\"features\":[", "{\"x\":[")) {
      byte[] json = packed(start, start.endsWith("\"") ? "y" : "[");
      assertThatThrownBy(
              () ->
                  OutlineReader.read(
                      Given.file(folder, "bombe.geojson", json), new SourceReport("e"), _ -> {}))
          .isInstanceOf(SourceException.class);
    }
  }

  @Test
  void aNameOfColumnFullOfAccentsCostsNothing() {
    // In this order, each accent must be moved before all those that stand before it.
    String accents = "a" + "\u0315".repeat(150_000) + "\u0327".repeat(150_000);
    assertThatThrownBy(
            () ->
                new CsvFile(
                        Given.file(folder, "accents.csv", accents + ";nom\n1;2\n"), List.of("code"))
                    .forEach(new SourceReport("essai"), _ -> {}))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("colonne absente");
  }

  @Test
  void aWorkbookThatUnpacksBeyondMeasureIsRefused() throws IOException {
    for (String part :
        List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml")) {
      byte[] book = workbook(part);
      assertThatThrownBy(() -> readWorkbook(book))
          .as(part)
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("classeur illisible");
    }
  }

  /** Entities that stand for entities, ten times each, and one that stands for another file. */
  @Test
  void aWorkbookOfXmlEntitiesIsRefusedAndReadsNoOtherFile() throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      laughs
          .append("<!ENTITY e")
          .append(i)
          .append(" \"")
          .append(("&e" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    Path secret = Given.file(folder, "secret.txt", "01001").path();
    for (String type :
        List.of(laughs + "]>", "<!DOCTYPE a [<!ENTITY e11 SYSTEM \"" + secret.toUri() + "\">]>")) {
      byte[] book =
          replaced(
              "xl/worksheets/sheet1.xml",
              text -> text.replace("?>", "?>" + type).replace(">01001<", ">&e11;<"));
      SourceReport report = new SourceReport("apl");
      try {
        AplReader.read(
            Given.file(folder, "entites.xlsx", book),
            report,
            row -> assertThat(row.code().equals("01001") && row.year() == 2016).isFalse());
      } catch (SourceException e) {
        assertThat(e.getMessage()).contains("classeur illisible");
      }
    }
  }

  private void readWorkbook(byte[] book) {
    AplReader.read(Given.file(folder, "bombe.xlsx", book), new SourceReport("apl"), _ -> {});
  }

  private interface Edit {
    String apply(String text);
  }

  private static byte[] workbook(String endless) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setLevel(Deflater.BEST_SPEED);
      out.putNextEntry(new ZipEntry(endless));
      repeat(" ", out);
    }
    return bytes.toByteArray();
  }

  private static byte[] replaced(String part, Edit edit) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes);
        ZipInputStream in =
            new ZipInputStream(new ByteArrayInputStream(new SmallWorld().bytes(SmallWorld.APL)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content = in.readAllBytes();
        out.write(
            entry.getName().equals(part)
                ? edit.apply(new String(content, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : content);
      }
    }
    return bytes.toByteArray();
  }
}
