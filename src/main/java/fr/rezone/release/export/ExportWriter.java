package fr.rezone.release.export;

import fr.rezone.release.Manifest;
import fr.rezone.release.geopackage.Cell;
import fr.rezone.release.table.GeoJsonWriter;
import fr.rezone.release.table.Table;
import fr.rezone.release.table.Tables;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Region;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the export files of a release, once, at import: a request then only sends a file. Rows go
 * through one at a time. Two threads may each call one of its methods.
 */
public final class ExportWriter {
  private final Path folder;
  private final Tables tables;
  private final Atlas atlas;

  /**
   * @param folder of the release being written
   */
  public ExportWriter(Path folder, Tables tables, Atlas atlas) {
    this.folder = folder;
    this.tables = tables;
    this.atlas = atlas;
  }

  /** All tables as CSV, and together with what describes them. */
  public void writeTables(
      String release, Manifest.Kind kind, Instant created, List<Manifest.Source> sources)
      throws IOException {
    Files.createDirectories(folder.resolve(Exports.FOLDER));
    writeCsv(new DataPackage(release, kind == Manifest.Kind.DEMONSTRATION, created, sources));
  }

  /** The territories and the communes of each région, with their outlines. */
  public void writeRegions(String release) throws IOException {
    Files.createDirectories(folder.resolve(Exports.FOLDER));
    Table tvs = tables.get("tvs");
    Table communes = tables.get("communes");
    for (Region region : atlas.regions().all()) {
      String code = region.code();
      writeRegion(tvs, region, release, rank -> atlas.tvs().at(rank).regions().contains(code));
      writeRegion(
          communes, region, release, rank -> atlas.communes().at(rank).region().equals(code));
    }
  }

  private void writeCsv(DataPackage description) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(folder.resolve(Exports.PACKAGE)), 1 << 16))) {
      zip.setLevel(Deflater.BEST_SPEED);
      List<Table> all = new ArrayList<>(tables.mapped());
      all.addAll(tables.lists());
      for (Table table : all) {
        writeTable(table, zip, description);
      }
      zip.putNextEntry(entry("datapackage.json"));
      zip.write(description.bytes());
      zip.closeEntry();
    }
  }

  /** Entries have no date of their own: the same data give the same bytes. */
  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    return entry;
  }

  private void writeTable(Table table, ZipOutputStream zip, DataPackage description)
      throws IOException {
    String name = table.name() + ".csv";
    Path plain = folder.resolve(Exports.csv(table.name()));
    MessageDigest digest = sha256();
    zip.putNextEntry(entry(name));
    try (CsvFile forPrograms =
            CsvFile.forPrograms(
                new DigestOutputStream(new Twice(Files.newOutputStream(plain), zip), digest));
        CsvFile forSpreadsheets =
            CsvFile.forSpreadsheets(
                Files.newOutputStream(folder.resolve(Exports.spreadsheet(table.name()))))) {
      forPrograms.head(table.columns());
      forSpreadsheets.head(table.columns());
      for (int rank = 0; rank < table.size(); rank++) {
        List<Cell> cells = table.row().apply(rank);
        forPrograms.row(cells);
        forSpreadsheets.row(cells);
      }
    }
    zip.closeEntry();
    description.add(table, name, Files.size(plain), HexFormat.of().formatHex(digest.digest()));
  }

  /** A région without rows has no file. */
  private void writeRegion(Table table, Region region, String release, IntPredicate kept)
      throws IOException {
    int[] ranks = IntStream.range(0, table.size()).filter(kept).toArray();
    if (ranks.length == 0) {
      return;
    }
    try (OutputStream out =
        Files.newOutputStream(folder.resolve(Exports.geoJson(table.name(), region.code())))) {
      GeoJsonWriter writer = new GeoJsonWriter(out);
      writer
          .raw("{\"type\":\"FeatureCollection\",\"name\":")
          .text(table.name() + "-" + region.code())
          .raw(",\"version\":")
          .text(release)
          .raw(",\"features\":[");
      for (int i = 0; i < ranks.length; i++) {
        writer.raw(i == 0 ? "\n" : ",\n").feature(table, ranks[i], "");
      }
      writer.raw("\n]}\n").flush();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Writes to a file, which it closes, and to an archive, which it leaves open. */
  private static final class Twice extends OutputStream {
    private final OutputStream file;
    private final OutputStream archive;

    Twice(OutputStream file, OutputStream archive) {
      this.file = file;
      this.archive = archive;
    }

    @Override
    public void write(int b) throws IOException {
      file.write(b);
      archive.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      file.write(bytes, from, count);
      archive.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
