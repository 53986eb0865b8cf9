package fr.rezone.source.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.Given;
import fr.rezone.OfficialMirror;
import fr.rezone.Workbook;
import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AplReaderTest {
  private final Path folder;
  private final SourceReport report = new SourceReport("apl");
  private final List<AplRow> rows = new ArrayList<>();

  AplReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private void read(byte[] bytes) {
    AplReader.read(Given.file(folder, "apl.xlsx", bytes), report, rows::add);
  }

  private static Workbook book(String apl, String apl65, String population) {
    return new Workbook()
        .sheet("Lisez-moi")
        .row(1, "Rien ici")
        .sheet("APL 2022")
        .row(1, "Source : Drees")
        .row(9, "Code commune INSEE ", "Commune", apl, apl65, population, "Population totale")
        .row(10, "", "", "consultations", "consultations", "habitants", "habitants");
  }

  private static final String APL = "APL aux médecins généralistes";

  @Test
  void titlesDriftFromYearToYear() {
    read(
        book(APL + "\u00a0", APL + " de 65 ans ou moins ", "Population standardisée 2020 ")
            .row(11, "01001", "Alpha", 2.5, 2.25, 1000.5, 900)
            .sheet("APL 2024 ")
            .row(3, "Code commune INSEE", "Commune", APL, "Population standardisée 2022 pour la…")
            .row(5, "2A004", "Ajaccio", "3,5", 10)
            .toBytes());
    assertThat(rows).extracting(AplRow::year).containsExactly(2022, 2024);
    assertThat(rows.get(0).apl()).hasValue(2.5);
    assertThat(rows.get(0).apl65()).hasValue(2.25);
    assertThat(rows.get(0).standardisedPopulation()).hasValue(1000.5);
    assertThat(rows.get(1).code()).isEqualTo("2A004");
    assertThat(rows.get(1).apl()).hasValue(3.5);
    assertThat(rows.get(1).apl65()).isEmpty();
    assertThat(report.vintage()).contains("2022, 2024");
    assertThat(report.rejectCounts()).isEmpty();
  }

  @Test
  void absentCellsAreNoZeroAndNonsenseIsCounted() {
    read(
        book(APL, APL + " de 65 ans et moins", "Population standardisée 2020")
            .row(11, "01001", "Alpha", "", 0, 10)
            .row(12, "01002", "Bêta", "NA", "beaucoup", -4)
            .row(13, "1003", "Zéro perdu", 1, 1, 1)
            .toBytes());
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).apl()).isEmpty();
    assertThat(rows.get(0).apl65()).hasValue(0);
    assertThat(rows.get(1).standardisedPopulation()).isEmpty();
    assertThat(report.rejectCounts())
        .containsOnly(
            Map.entry("code de commune illisible", 1L),
            Map.entry("valeur qui n’est pas un nombre positif", 2L));
  }

  @Test
  void anotherWorkbookIsRefusedWithWhatIsMissing() {
    assertThatThrownBy(
            () -> read(book("APL aux infirmiers", "x", "Population standardisée 2020").toBytes()))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("apl.xlsx:9")
        .hasMessageContaining(APL);
    assertThatThrownBy(() -> read(book(APL, "x", "y").toBytes()))
        .hasMessageContaining("Population standardisée");
    assertThatThrownBy(() -> read(new Workbook().sheet("APL 2022").row(1, "a").toBytes()))
        .hasMessageContaining("Code commune INSEE");
    assertThatThrownBy(() -> read(new Workbook().sheet("Feuil1").row(1, "a").toBytes()))
        .hasMessageContaining("APL aaaa");
  }

  @Test
  void aDamagedWorkbookIsOneLine() {
    byte[] whole =
        book(APL, "x", "Population standardisée 2020").row(11, "01001", "A", 1, 1, 1).toBytes();
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      byte[] bytes =
          round % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      if (bytes.length > 0) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      try {
        read(bytes);
      } catch (SourceException e) {
        assertThat(e.getMessage()).startsWith("apl.xlsx").doesNotContain("\n");
      }
    }
  }

  @Test
  @Tag("mirror")
  void theMirrorHasTwoYears() {
    AplReader.read(
        new SourceFile(
            "apl",
            OfficialMirror.folder().resolve("apl/indicateur_d_apl_aux_medecins_generalistes.xlsx")),
        report,
        rows::add);
    assertThat(rows.stream().filter(row -> row.year() == 2018).count()).isEqualTo(34_832);
    assertThat(rows.stream().filter(row -> row.year() == 2016).count()).isEqualTo(34_831);
    assertThat(rows).allSatisfy(row -> assertThat(row.apl()).isPresent());
    assertThat(report.rejectCounts()).isEmpty();
  }
}
