package fr.rezone.release.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.release.geopackage.Cell;
import fr.rezone.release.geopackage.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {
  private static final List<Column> COLUMNS =
      List.of(Column.text("nom", "Nom"), Column.whole("n", "N"), Column.decimal("x", "X"));

  @Test
  void whatWouldBreakALineIsQuotedAndNothingElse() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvFile file = CsvFile.forPrograms(out)) {
      file.head(COLUMNS);
      file.row(List.of(Cell.of("Évry, ville"), Cell.of(12), Cell.of(2.5)));
      file.row(List.of(Cell.of("dit « a\"b »"), Cell.NONE, Cell.of(3.0)));
      file.row(List.of(Cell.of("deux\nlignes"), Cell.of(0), Cell.NONE));
      file.row(List.of(Cell.of("a;b =1"), Cell.of(-1), Cell.of(1e-7)));
    }

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            nom,n,x
            "Évry, ville",12,2.5
            "dit « a""b »",,3
            "deux
            lignes",0,
            a;b =1,-1,0.00000010
            """);
  }

  @Test
  void aSpreadsheetGetsItsMarkItsSeparatorAndNoFormula() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvFile file = CsvFile.forSpreadsheets(out)) {
      file.head(COLUMNS);
      file.row(List.of(Cell.of("=1+1"), Cell.of(1), Cell.of(-2.5)));
      file.row(List.of(Cell.of("a;b, c"), Cell.NONE, Cell.NONE));
    }

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("\uFEFFnom;n;x\r\n'=1+1;1;-2.5\r\n\"a;b, c\";;\r\n");
  }

  @Test
  void aTableLongerThanTheBufferComesOutWhole() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvFile file = CsvFile.forPrograms(out)) {
      for (int i = 0; i < 20_000; i++) {
        file.row(List.of(Cell.of("lieu é"), Cell.of(i), Cell.NONE));
      }
    }

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(20_000).element(19_999).isEqualTo("lieu é,19999,");
  }
}
