package fr.rezone.source.zoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.Given;
import fr.rezone.OfficialMirror;
import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuartierReaderTest {
  private final Path folder;
  private final SourceReport report = new SourceReport("quartiers");
  private final List<QuartierRow> rows = new ArrayList<>();

  QuartierReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void communesAreWrappedListedOrPlain() {
    String list =
        "\uFEFFcode_qp;lib_qp;insee_com;;\n"
            + "QN00103M;Les Courbes;\"=\"\"01004\"\"\";;\n"
            + "QN00201M;Europe;\"02571; 02691\";;\n"
            + "QN02A03N;Les Salines;2A004;;\n"
            + "QN97663C;Tsingoni;97617;;\n"
            + "QP075001;Ancien;75101;;\n";
    QuartierReader.readList(Given.file(folder, "q.csv", list), report, rows::add);
    assertThat(rows)
        .extracting(QuartierRow::communes)
        .containsExactly(
            List.of("01004"),
            List.of("02571", "02691"),
            List.of("2A004"),
            List.of("97617"),
            List.of("75101"));
    assertThat(report.rejected()).isZero();
  }

  @Test
  void codesThatLostAZeroOrRunTogetherAreRefusedNotGuessed() {
    String list =
        "code_qp;lib_qp;insee_com\nQN00103M;a;1004\nQN00104M;b;010040106\nXX;c;01004\nQN00105M;d;\n";
    QuartierReader.readList(Given.file(folder, "q.csv", list), report, rows::add);
    assertThat(rows).isEmpty();
    assertThat(report.rejectCounts())
        .containsOnly(
            Map.entry("quartier sans commune", 3L), Map.entry("code de quartier illisible", 1L));
  }

  @Test
  void aListWithoutLevelsIsRefused() {
    assertThatThrownBy(
            () ->
                QuartierReader.readLevels(
                    Given.file(folder, "n.csv", "code_qp,lib_qp\nQN00103M,a\n"), report, _ -> {}))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("zonage_qpv");
  }

  @Test
  void statusesOfRevitalisationAreThree() {
    Map<String, String> statuses = new TreeMap<>();
    RevitalisationReader.readZrr(
        Given.file(
            folder, "zrr.csv", "code_commune;statut_zrr\n01001;C\n01002;PC\n2A001;NC\n01003;oui\n"),
        report,
        statuses::put);
    assertThat(statuses)
        .containsOnly(Map.entry("01001", "C"), Map.entry("01002", "PC"), Map.entry("2A001", "NC"));
    assertThat(report.rejectCounts()).containsOnly(Map.entry("statut ZRR inconnu", 1L));
  }

  @Test
  @Tag("mirror")
  void theMirrorHasTheCountsOfItsReadme() {
    Path mirror = OfficialMirror.folder();
    QuartierReader.readList(
        new SourceFile("quartiers", mirror.resolve("qpv/listeqp2024-cog2024.csv")),
        report,
        rows::add);
    assertThat(rows).hasSize(1_493);
    assertThat(report.rejected()).isZero();
    assertThat(rows.stream().mapToInt(row -> row.communes().size()).sum()).isEqualTo(1_684);
    assertThat(rows.stream().filter(row -> row.communes().size() > 1).count()).isEqualTo(148);
    Map<String, Integer> levels = new TreeMap<>();
    QuartierReader.readLevels(
        new SourceFile("q", mirror.resolve("qpv/zonage-medecins-qpv-paca-202602.csv")),
        report,
        row -> levels.merge(row.rawLevel(), 1, Integer::sum));
    assertThat(levels).containsOnly(Map.entry("ZIP", 67), Map.entry("ZAC", 68));
    Map<String, Integer> statuses = new TreeMap<>();
    RevitalisationReader.readZrr(
        new SourceFile("zrr", mirror.resolve("zonages-fiscaux/zrr-2022.csv")),
        report,
        (_, status) -> statuses.merge(status, 1, Integer::sum));
    assertThat(statuses)
        .containsOnly(Map.entry("C", 17_694), Map.entry("NC", 17_235), Map.entry("PC", 36));
  }
}
