package fr.rezone.source.zoning;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.Given;
import fr.rezone.OfficialMirror;
import fr.rezone.SmallWorld;
import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.territory.Profession;
import fr.rezone.territory.ZoneLevel;
import fr.rezone.territory.ZoningMethod;
import fr.rezone.territory.ZoningRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoningReaderTest {
  private static final List<String> PHYSICIANS = List.of("zmed");

  private final Path folder;
  private final SourceReport report = new SourceReport("zonages");
  private final List<ZoningRow> rows = new ArrayList<>();

  ZoningReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Optional<LocalDate> read(String lines) {
    return ZoningReader.read(
        Given.file(folder, "z.csv", SmallWorld.zoningHeader() + lines),
        PHYSICIANS,
        report,
        rows::add);
  }

  private static String line(String code, String population, String level, String date) {
    return SmallWorld.zoning(code, "Nom", population, "R", "01", "01001", "T", level, date);
  }

  private static ZoningRow.Designated designated(ZoningRow row, String column) {
    return requireNonNull(row.designations().get(column));
  }

  @ParameterizedTest
  @ValueSource(strings = {"57 587", "57\u00a0587", "57\u202f587", "57587"})
  void populationsAreSpacedInSeveralWays(String text) {
    assertThat(read(line("01001", text, "1_ZIP", ""))).contains(LocalDate.of(2026, 1, 1));
    assertThat(rows.getFirst().population()).hasValue(57_587);
  }

  @Test
  void datesAreDayFirstAndOnlyRealDays() {
    read(
        line("01001", "1", "1_ZIP", "05/06/2023")
            + line("01002", "1", "1_ZIP", "31/02/2025")
            + line("01003", "1", "1_ZIP", "2025-10-30")
            + line("01004", "1", "1_ZIP", "10/30/2025")
            + line("01005", "1", "1_ZIP", "")
            + line("01006", "1", "1_ZIP", "NC"));
    assertThat(rows)
        .extracting(row -> designated(row, "zmed").decreeDate())
        .containsExactly(
            Optional.of(LocalDate.of(2023, 6, 5)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(report.rejectCounts())
        .containsOnly(Map.entry("date illisible, tenue pour inconnue", 3L));
    assertThat(report.rejectExamples().values().iterator().next().getFirst().line()).isEqualTo(3);
    assertThat(report.kept()).isEqualTo(6);
    assertThat(report.rejected()).isZero();
  }

  @Test
  void rowsOfAnotherLevelAndUnreadableCodesAreRefused() {
    read(
        line("01001", "1", "1_ZIP", "").replace("\"COM\"", "\"DIS\"")
            + line("1001", "1", "1_ZIP", "")
            + line("2A001", "1", "1_ZIP", ""));
    assertThat(rows).extracting(ZoningRow::code).containsExactly("2A001");
    assertThat(report.rejectCounts())
        .containsOnly(
            Map.entry("ni commune ni arrondissement", 1L),
            Map.entry("code de commune illisible", 1L));
  }

  @Test
  void aTableWithoutOneOfTheProfessionsIsRefused() {
    SourceFile file =
        Given.file(folder, "z.csv", SmallWorld.zoningHeader().replace("zmk_niveau", "zmk"));
    assertThatThrownBy(() -> ZoningReader.read(file, List.of("zmed", "zmk"), report, rows::add))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("z.csv:1")
        .hasMessageContaining("zmk_niveau");
  }

  @Test
  @Tag("mirror")
  void theRealExtractHasFourRowsWhoseDatesChooseTheMethod() {
    ZoningRules rules = ZoningRules.load();
    List<String> columns = rules.professions().stream().map(Profession::column).toList();
    Optional<LocalDate> day =
        ZoningReader.read(
            new SourceFile(
                "zonages",
                OfficialMirror.folder().resolve("zonages/extrait-officiel-20260730.csv")),
            columns,
            report,
            rows::add);
    assertThat(day).contains(LocalDate.of(2026, 7, 30));
    assertThat(rows)
        .extracting(ZoningRow::code)
        .containsExactly("11132", "11262", "34172", "97617");
    assertThat(rows.get(1).population()).hasValue(57_587);
    assertThat(rows.get(3).basinCode()).isEqualTo("NC");
    Profession physicians = rules.professions().getFirst();
    List<String> methods = new ArrayList<>();
    for (ZoningRow row : rows) {
      ZoningRow.Designated designated = designated(row, "zmed");
      ZoningMethod method = rules.methodAt(physicians, designated.decreeDate().orElseThrow());
      methods.add(
          method.id()
              + " "
              + method.findLevel(designated.rawLevel()).map(ZoneLevel::letters).orElse("?"));
    }
    assertThat(methods)
        .containsExactly(
            "medecin-2025 ZAC", "medecin-2025 ZAR", "medecin-2025 ZAR", "medecin-2021 ZIP");
    for (ZoningRow row : rows) {
      for (Profession profession : rules.professions()) {
        ZoningRow.Designated designated = designated(row, profession.column());
        assertThat(
                rules
                    .methodAt(profession, designated.decreeDate().orElseThrow())
                    .findLevel(designated.rawLevel()))
            .as(row.code() + " " + profession.id())
            .isPresent();
      }
    }
    assertThat(report.rejectCounts()).isEmpty();
  }
}
