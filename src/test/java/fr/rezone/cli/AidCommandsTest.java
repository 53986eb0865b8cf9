package fr.rezone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class AidCommandsTest {
  private static final String HEADER =
      "id,aid,date,answers,expected,expected_total_eur,expected_schedule,failing_condition,reason_fr,citation,status\n";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of("unset");

  @Test
  void casesPassOrFailWithTheDifferenceAndTheCount() throws IOException {
    Path cases = folder.resolve("cas.csv");
    Files.writeString(
        cases,
        HEADER
            + "bon,mst,2026-02-01,epci_zone_rouge=no,not-eligible,,,mst.zone-rouge,hors liste,,press\n"
            + "faux,mst,2026-02-01,epci_zone_rouge=no,eligible,1.00,2026-02:1.00,,,,press\n");

    assertThat(run(new SimulateCommand(), "--cases", cases.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("PASS bon", "FAIL faux", "attendu", "2 cas\u00a0: 1 PASS, 1 FAIL");
  }

  @Test
  void allCasesPassingIsExitZero() throws IOException {
    Path cases = folder.resolve("cas.csv");
    Files.writeString(
        cases,
        HEADER + "bon,cesp,2026-02-01,profil=installe,not-eligible,,,cesp.profil,non,,law\n");

    assertThat(run(new SimulateCommand(), "--cases", cases.toString())).isZero();
  }

  @Test
  void anUnreadableFileOrWrongUsageIsExitTwoWithOneLine() throws IOException {
    Path cases = folder.resolve("cas.csv");
    Files.writeString(cases, "a,b\n1,2\n");

    assertThat(run(new SimulateCommand(), "--cases", folder.resolve("absent.csv").toString()))
        .isEqualTo(2);
    assertThat(run(new SimulateCommand(), "--cases", cases.toString())).isEqualTo(2);
    assertThat(run(new SimulateCommand())).isEqualTo(2);
    assertThat(run(new SimulateCommand(), "--date", "2026-02-30")).isEqualTo(2);
    assertThat(run(new SimulateCommand(), "--date", "2026-02-01", "--answers", "zone=zut"))
        .isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(5).allSatisfy(line -> assertThat(line).isNotBlank());
  }

  @Test
  void aProjectIsSimulatedAsTextOrJson() {
    String answers =
        "zone=zac;premiere_installation=yes;profil=projet-installation;secteur=secteur-1;aide_conventionnelle_anterieure=no;contrat_en_cours=aucun";

    assertThat(run(new SimulateCommand(), "--date", "2026-02-01", "--answers", answers)).isZero();
    assertThat(out.toString())
        .contains("primo-zac", "5\u202f000\u00a0€", "Questions encore utiles", "indicatif");

    out.getBuffer().setLength(0);
    assertThat(run(new SimulateCommand(), "--date", "2026-02-01", "--answers", answers, "--json"))
        .isZero();
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.at("/bundle/aids/0").asString()).isEqualTo("primo-zac");
    assertThat(json.at("/bundle/total").decimalValue()).isEqualByComparingTo("5000.00");
    assertThat(json.at("/aids/1/id").asString()).isEqualTo("primo-zac");
    assertThat(json.at("/aids/1/conditions/0/reference/citation").asString())
        .contains("article 27");
  }

  @Test
  void theCatalogueIsCheckedWithFileAndLine() throws IOException {
    assertThat(run(new AidsCommand(), "check")).isZero();

    Files.writeString(folder.resolve("essai.yml"), "id: essai\ntitre: Essai\nnature: cadeau\n");
    assertThat(run(new AidsCommand(), "check", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("/essai.yml:3", "cadeau", "fautes");
  }

  private int run(Object command, String... arguments) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
