package fr.rezone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small XLSX written as plain zip and XML, so that no test depends on what a library writes. */
public final class Workbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, StringBuilder> sheets = new LinkedHashMap<>();

  /** Rows added from now on are of this sheet. */
  public Workbook sheet(String name) {
    sheets.put(name, new StringBuilder());
    return this;
  }

  /**
   * A row at a 1-based number. A number becomes a numeric cell, an empty text no cell at all, any
   * other text an inline string.
   */
  public Workbook row(int number, Object... cells) {
    StringBuilder xml = sheets.values().stream().reduce((_, last) -> last).orElseThrow();
    xml.append("<row r=\"").append(number).append("\">");
    for (int i = 0; i < cells.length; i++) {
      String reference = (char) ('A' + i) + String.valueOf(number);
      if (cells[i] instanceof Number value) {
        xml.append("<c r=\"%s\"><v>%s</v></c>".formatted(reference, value));
      } else if (!cells[i].toString().isEmpty()) {
        xml.append(
            "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                .formatted(reference, escaped(cells[i].toString())));
      }
    }
    xml.append("</row>");
    return this;
  }

  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      List<String> names = List.copyOf(sheets.keySet());
      StringBuilder types = new StringBuilder();
      StringBuilder list = new StringBuilder();
      StringBuilder links = new StringBuilder();
      for (int i = 1; i <= names.size(); i++) {
        types.append(
            "<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                .formatted(i));
        list.append(
            "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                .formatted(escaped(names.get(i - 1)), i, i));
        links.append(
            "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                .formatted(i, LINKS, i));
      }
      add(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
              + types
              + "</Types>");
      add(
          zip,
          "_rels/.rels",
          relationships(
              "<Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/>"
                  .formatted(LINKS)));
      add(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
              .formatted(MAIN, LINKS, list));
      add(zip, "xl/_rels/workbook.xml.rels", relationships(links.toString()));
      int i = 1;
      for (StringBuilder rows : sheets.values()) {
        add(
            zip,
            "xl/worksheets/sheet" + i++ + ".xml",
            "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String relationships(String links) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + links
        + "</Relationships>";
  }

  private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
