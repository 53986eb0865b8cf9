package fr.rezone.demo.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an XLSX workbook row after row, nothing kept in memory, every entry dated the first day
 * that a zip can tell. Confined to one thread.
 */
final class WorkbookWriter implements AutoCloseable {
  private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final ZipOutputStream zip;
  private final Writer out;
  private int sheet;
  private int row;

  /**
   * @param names of the sheets, in their order
   */
  WorkbookWriter(OutputStream file, List<String> names) throws IOException {
    zip = new ZipOutputStream(file);
    out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    StringBuilder types = new StringBuilder();
    StringBuilder sheets = new StringBuilder();
    StringBuilder links = new StringBuilder();
    for (int i = 1; i <= names.size(); i++) {
      types.append(
          "<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
              .formatted(i, KIND));
      sheets.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
              .formatted(escaped(names.get(i - 1)), i, i));
      links.append(link(i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    part(
        "[Content_Types].xml",
        "<Types xmlns=\"%s\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main+xml\"/>%s</Types>"
            .formatted(TYPES, KIND, types));
    part("_rels/.rels", relationships(link(1, "officeDocument", "xl/workbook.xml")));
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(MAIN, LINKS, sheets));
    part("xl/_rels/workbook.xml.rels", relationships(links.toString()));
  }

  private static String link(int id, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, LINKS, type, target);
  }

  private static String relationships(String links) {
    return "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(PACKAGE, links);
  }

  private void part(String name, String xml) throws IOException {
    begin(name);
    out.write(xml);
    end();
  }

  private void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(FIRST_DAY);
    zip.putNextEntry(entry);
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  private void end() throws IOException {
    out.flush();
    zip.closeEntry();
  }

  /** Rows are of the next sheet from now on. */
  void nextSheet() throws IOException {
    endSheet();
    sheet++;
    row = 0;
    begin("xl/worksheets/sheet" + sheet + ".xml");
    out.write("<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN));
  }

  private void endSheet() throws IOException {
    if (sheet > 0) {
      out.write("</sheetData></worksheet>");
      end();
    }
  }

  /** The next row: a number becomes a numeric cell, an empty text no cell, another text a text. */
  void row(Object... cells) throws IOException {
    row++;
    out.write("<row r=\"" + row + "\">");
    for (int i = 0; i < cells.length; i++) {
      String at = (char) ('A' + i) + String.valueOf(row);
      String text = cells[i].toString();
      if (cells[i] instanceof Number) {
        out.write("<c r=\"" + at + "\"><v>" + text + "</v></c>");
      } else if (!text.isEmpty()) {
        out.write("<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>");
      }
    }
    out.write("</row>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  @Override
  public void close() throws IOException {
    endSheet();
    zip.close();
  }
}
