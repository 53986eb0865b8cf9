package fr.rezone.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.Given;
import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  private final Path folder;
  private final SourceReport report = new SourceReport("essai");

  CsvFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<String> read(SourceFile file) {
    List<String> rows = new ArrayList<>();
    new CsvFile(file, List.of("code", "nom"))
        .forEach(
            report, row -> rows.add(row.line() + " " + row.text("code") + " " + row.text("nom")));
    return rows;
  }

  private List<String> read(String text) {
    return read(Given.file(folder, "table.csv", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code;nom\n01001;Alpha\n",
        "code,nom\r\n01001,Alpha\r\n",
        "code\tnom\n01001\tAlpha",
        "\uFEFFcode;nom\n01001;Alpha\n",
        "\uFEFF\"code\";\"nom\"\n\"01001\";\"Alpha\"\n",
        "nom;autre;code\nAlpha;x;01001\n",
        " CODE ;Nom\n01001; Alpha \n",
        "cödé;nom\n01001;Alpha\n",
        "code;nom;;\n01001;Alpha;;\n",
        "code;nom\n01001;Alpha;;\n",
      })
  void theSameRowIsReadWhateverTheLayout(String text) {
    assertThat(read(text)).containsExactly("2 01001 Alpha");
    assertThat(report.rejected()).isZero();
  }

  @Test
  void quotesHoldSeparatorsQuotesAndLines() {
    assertThat(read("code;nom\n1;\"a;b\"\n2;\"dit \"\"le\"\"\"\n3;\"deux\nlignes\"\n4;fin\n"))
        .containsExactly("2 1 a;b", "3 2 dit \"le\"", "4 3 deux\nlignes", "6 4 fin");
  }

  @Test
  void anotherNameForAColumnIsFoundAndAnOptionalOneMayBeAbsent() {
    SourceFile file = Given.file(folder, "table.csv", "insee;nom\n01001;Alpha\n");
    CsvColumns columns =
        new CsvFile(file, List.of("code|insee"))
            .forEach(
                report,
                row -> {
                  assertThat(row.text("code|insee")).isEqualTo("01001");
                  assertThat(row.text("pop")).isEmpty();
                });
    assertThat(columns.has("pop")).isFalse();
    assertThat(columns.has("code|insee")).isTrue();
  }

  @Test
  void aMissingColumnIsNamedWithThoseThatWereRead() {
    assertThatThrownBy(() -> read("cod;nom;pop\n1;a;2\n"))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith(
            "table.csv:1\u00a0: colonne absente\u00a0: code\u00a0; colonnes lues\u00a0: cod, nom, pop\u00a0; ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n\n"})
  void anEmptyFileIsSaid(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("table.csv:1");
  }

  /** The parser reads thousands of characters ahead: the line must be that of the byte. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 700, 19_999})
  void aByteThatIsNotUtf8IsToldWithItsOwnLine(int badLine) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("code;nom\r\n".getBytes(StandardCharsets.UTF_8));
    for (int line = 2; line <= 20_000; line++) {
      Charset charset = line == badLine ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
      bytes.writeBytes(("0" + line + ";Bêta\r\n").getBytes(charset));
    }
    SourceFile file = Given.file(folder, "table.csv", bytes.toByteArray());
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("table.csv:" + badLine + "\u00a0: le texte n’est plus de l’UTF-8");
  }

  @Test
  void olderEncodingsAreReadOnlyWhereTheyAreExpected() {
    SourceFile file =
        Given.file(
            folder, "table.csv", "code;nom\n1;Bêta\n".getBytes(Charset.forName("windows-1252")));
    List<String> names = new ArrayList<>();
    new CsvFile(file, List.of("nom"), CsvFile.Encoding.UTF_8_OR_LEGACY)
        .forEach(report, row -> names.add(row.text("nom")));
    assertThat(names).containsExactly("Bêta");
    assertThat(report.notes()).containsValue(1L);
  }

  @Test
  void aPackedFileIsReadWhateverItsName() {
    assertThat(read(Given.file(folder, "table.csv", Given.gzip("code;nom\n1;a\n"))))
        .containsExactly("2 1 a");
  }

  @Test
  void everyTruncationOfAPackedFileIsSaid() {
    byte[] whole = Given.gzip("code;nom\n01001;Alpha\n01002;Bêta\n");
    for (int length = 3; length < whole.length; length++) {
      SourceFile file = Given.file(folder, "t.csv.gz", Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> read(file))
          .as("%d bytes", length)
          .isInstanceOf(SourceException.class)
          .hasMessageStartingWith("t.csv.gz\u00a0: fichier tronqué ou abîmé");
    }
  }

  @Test
  void aLastLineThatWasCutIsSaidButAShortLineIsNot() {
    assertThatThrownBy(() -> read("code;nom;pop\n1;a;2\n01002;Bê"))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("table.csv:3\u00a0: la dernière ligne est coupée");
    assertThat(read("code;nom;pop\n1;a;2\n2;b\n")).containsExactly("2 1 a", "3 2 b");
  }

  @Test
  void anUnclosedQuoteIsSaidWithItsLine() {
    assertThatThrownBy(() -> read("code;nom\n1;a\n2;\"b\n3;c\n"))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("table.csv:3\u00a0: ligne illisible");
  }

  @Test
  void aRowShiftedByAStraySeparatorIsRefused() {
    assertThat(read("code;nom\n1;a\n2;b;c\n3;d\n")).containsExactly("2 1 a", "4 3 d");
    assertThat(report.rejectCounts()).containsEntry("plus de cellules que de colonnes", 1L);
    assertThat(report.rejectExamples().get("plus de cellules que de colonnes"))
        .singleElement()
        .satisfies(reject -> assertThat(reject.line()).isEqualTo(3));
  }

  @Test
  void anotherKindOfFileIsRefusedInOneLine() {
    for (byte[] bytes :
        List.of(
            "code;nom\n1;a\n".getBytes(StandardCharsets.UTF_16),
            "code;nom\n1;a\n".getBytes(StandardCharsets.UTF_16BE),
            new byte[] {'P', 'K', 3, 4, 0, 0},
            "<!doctype html><html><body>Erreur 404</body></html>"
                .getBytes(StandardCharsets.UTF_8))) {
      assertThatThrownBy(() -> read(Given.file(folder, "table.csv", bytes)))
          .isInstanceOf(SourceException.class)
          .hasMessageStartingWith("table.csv:1")
          .hasMessageNotContaining("\n")
          .hasMessageNotContaining("\0");
    }
  }

  @Test
  void randomBytesGiveRowsOrOneLine() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      try {
        read(Given.file(folder, "table.csv", bytes));
      } catch (SourceException e) {
        assertThat(e.getMessage()).startsWith("table.csv").doesNotContain("\n");
      }
    }
  }
}
