package fr.rezone.aid.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.aid.AidCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {
  private static final String HEADER =
      "id,aid,date,answers,expected,expected_total_eur,expected_schedule,failing_condition,reason_fr,citation,status";
  private static final String ROW =
      "un,mst,2026-03-03,epci_zone_rouge=yes;specialite=medecine-generale;mst_jours=3,eligible,600.00,2026-03:600.00,,x,y,z";

  @TempDir private Path folder = Path.of("");

  private List<WorkedCase> read(String text) throws IOException {
    return CaseFile.read(
        Files.writeString(folder.resolve("cas.csv"), text, StandardCharsets.UTF_8));
  }

  private static CaseOutcome run(WorkedCase worked) {
    return new CaseRunner(AidCatalogue.load()).run(worked);
  }

  @Test
  void aFileFromASpreadsheetIsRead() throws IOException {
    List<WorkedCase> cases =
        read("\ufeff" + HEADER + "\r\n\"" + ROW.replace(",", "\",\"") + "\"\r\n\r\n");

    assertThat(cases).hasSize(1);
    assertThat(run(cases.getFirst()).passes()).isTrue();
  }

  @Test
  void columnsAreFoundByNameAndOthersIgnored() throws IOException {
    List<WorkedCase> cases =
        read(
            "note,aid,ID,date,answers,expected,expected_total_eur,expected_schedule,failing_condition,reason_fr\n"
                + "vu,mst,un,2026-03-03,epci_zone_rouge = no ; ,not-eligible,,,mst.zone-rouge,x\n");

    assertThat(cases.getFirst().id()).isEqualTo("un");
    assertThat(run(cases.getFirst()).passes()).isTrue();
  }

  @Test
  void aLineWithAnotherNumberOfCellsFailsAloneAndSaysWhere() throws IOException {
    List<WorkedCase> cases = read(HEADER + "\n" + ROW + "\n" + ROW + ",reste\n" + ROW + "\n");

    assertThat(cases).hasSize(3);
    assertThat(run(cases.get(0)).passes()).isTrue();
    assertThat(run(cases.get(2)).passes()).isTrue();
    assertThat(run(cases.get(1)).differences())
        .containsExactly(
            "ligne 3\u00a0: 12 cellules au lieu de 11\u00a0; mettre entre guillemets ce qui contient une virgule");
  }

  @Test
  void aMissingColumnIsNamed() {
    assertThatThrownBy(() -> read(HEADER.replace("expected,", "attendu,") + "\n" + ROW + "\n"))
        .isInstanceOf(CaseFileException.class)
        .hasMessageContaining(":1")
        .hasMessageContaining("expected")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aFolderOrAnEmptyFileIsRefusedInOneLine() {
    assertThatThrownBy(() -> CaseFile.read(folder)).hasMessageContaining("vérifier le chemin");
    assertThatThrownBy(() -> read("")).hasMessageContaining("aucun cas");
    assertThatThrownBy(() -> read(HEADER)).hasMessageContaining("aucun cas");
  }

  @Test
  void anAnswerInOtherWordsFailsItsCaseWithWhatIsAllowed() throws IOException {
    assertThat(run(read(HEADER + "\n" + ROW.replace("=yes", "=oui")).getFirst()).differences())
        .singleElement()
        .asString()
        .contains("epci_zone_rouge")
        .contains("yes, no");
    assertThat(
            run(read(HEADER + "\n" + ROW.replace("2026-03-03", "03/03/2026")).getFirst())
                .differences())
        .singleElement()
        .asString()
        .contains("aaaa-mm-jj");
  }

  @Test
  void aQuestionOnZoningHasNoConditionToName() throws IOException {
    List<WorkedCase> cases =
        read(
            HEADER
                + "\na,zonage:zip,2019-01-01,zone=zac,not-eligible,,,,x,y,z\n"
                + "b,zonage:zip,2019-01-01,zone=zac,eligible,,,,x,y,z\n");

    assertThat(run(cases.get(0)).passes()).isTrue();
    assertThat(run(cases.get(0)).remarks()).isEmpty();
    assertThat(run(cases.get(1)).passes()).isFalse();
  }

  @Test
  void aDateBeforeAnyAidIsAnAnswerToo() throws IOException {
    assertThat(
            run(read(HEADER + "\na,caim,1950-01-01,zone=zip,not-eligible,,,caim.fenetre,x,y,z\n")
                    .getFirst())
                .passes())
        .isTrue();
  }
}
