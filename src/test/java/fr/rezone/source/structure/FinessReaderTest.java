package fr.rezone.source.structure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.text.Typography;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinessReaderTest {
  /**
   * The shape of the real file: flat codes, reception address first, degrees in the second pair,
   * padding.
   */
  private static final String REAL =
      """
      {"schemaVersion":"v1.0.0","generatedAt":"2026-03-09T15:49:37.6Z","gcc":[],"gco":[],"pmej":[
      {"informationsGeneralesPMEJ":{"pmSmsseId":"2","denominationPm":"CLINIQUE X","numFinessPm":"010000156",
       "statutJuridique":"73"},"adresse":[{"usageAdresse":"02","cogCommune":"99999"}],
       "ege":[{"informationsGeneralesEGE":{"dateOuverture":"1956-11-16","nomEgeCourt":"CLINIQUE X",
        "nomEgeLong":"CLINIQUE DOCTEUR X   ","numFinessEge":"010780195","espic":["0"],"siret":"77220148900022"},
        "categorieentiteGeographiqueExercice":"365 ","adresse":[
         {"usageAdresse":"06","cogCommune":"01004","codePostal":"01500"},
         {"usageAdresse":"03","numeroVoie":"62","typeVoie":"AV","libelleVoie":"DE JASSERON","lieuDit":"BP 132",
          "cogCommune":"01053","ligneAcheminement":"BOURG EN BRESSE  ","codePostal":"01000",
          "coordonneesGeographique":{"coordonneeX":"6570414.61","coordonneeY":"873766.07",
           "directionLatitude":"46.211257","directionLongitude":"5.254203"}}],
        "contact":[{"telecom":{"telephone":"0400000000"}}],"etatObjet":"A","dateDerniereMaj":"2021-10-18 00:00:00"}],
       "etatObjet":"A"}]}
      """;

  /**
   * The same establishment in the spelling of the published schema: code objects, other case,
   * objects for arrays.
   */
  private static final String SCHEMA =
      """
      {"gco":{"x":[1,{"y":2}]},"gcc":{},"pmej":[{"ege":[{"siret":"77220148900022",
       "informationsGeneralesEge":{"nomEgeCourt":"CLINIQUE X","nomEgeLong":"CLINIQUE DOCTEUR X",
        "numFinessEge":"010780195","dateOuverture":"1956-11-16"},
       "categorieEntiteGeographiqueExercice":{"system":"https://exemple.invalid/TRE_R397","code":"365"},
       "etatObjet":{"code":"A","system":"TRE_R386"},"dateDerniereMaj":"2021-10-18",
       "adresse":[{"usageAdresse":{"code":"03"},"ligneQuatre":"62 AV DE JASSERON","lieuDit":"BP 132",
        "cogCommune":{"code":"01053","system":"COG"},"ligneAcheminement":"BOURG EN BRESSE","codePostal":"01000",
        "coordonneesGeographique":{"coordonneeX":5.254203,"coordonneeY":46.211257}}]}],
       "informationsGeneralesPmej":{"numFinessPm":"010000156","denominationPm":"CLINIQUE X",
        "statutJuridique":{"code":"73"}}}]}
      """;

  private final Path folder;

  FinessReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {REAL, SCHEMA})
  void bothSpellingsGiveTheSameEstablishment(String json) throws IOException {
    SourceReport report = new SourceReport("finess");
    List<FinessEstablishment> read = read(file(json), report);
    assertThat(read).hasSize(1);
    FinessEstablishment clinic = read.getFirst();
    assertThat(clinic)
        .usingRecursiveComparison()
        .ignoringFields("position")
        .isEqualTo(
            new FinessEstablishment(
                "010780195",
                "010000156",
                "CLINIQUE X",
                "CLINIQUE DOCTEUR X",
                "365",
                "73",
                "77220148900022",
                new PostalAddress("62 AV DE JASSERON", "BP 132", "01000", "BOURG EN BRESSE"),
                "01053",
                null,
                LocalDate.of(1956, 11, 16),
                LocalDate.of(2021, 10, 18)));
    assertThat(requireNonNull(clinic.position()).distanceMetres(new GeoPoint(5.254203, 46.211257)))
        .isCloseTo(0, within(1.0));
    assertThat(report.kept()).isEqualTo(1);
    assertThat(report.rejected()).isZero();
  }

  @Test
  void theFileSaysWhenItWasMade() throws IOException {
    assertThat(FinessReader.read(file(REAL), new SourceReport("finess"), _ -> {}))
        .isEqualTo(new FinessRelease("v1.0.0", LocalDate.of(2026, 3, 9)));
  }

  @Test
  void whatIsNotInServiceIsRefusedAndCountedByReason() throws IOException {
    String json =
        pmej(
            ege("010000001", "\"etatObjet\":\"A\"", ""),
            ege("010000002", "\"etatObjet\":\"I\"", ""),
            ege("010000003", "\"etatObjet\":\"A\"", ",\"dateFermeture\":\"2025-12-31\""),
            ege("010000004", "\"x\":0", ""),
            ege("01000000X", "\"etatObjet\":\"A\"", ""),
            ege("010000001", "\"etatObjet\":\"A\"", ""),
            "7");
    SourceReport report = new SourceReport("finess");
    assertThat(read(file(json), report))
        .extracting(FinessEstablishment::finess)
        .containsExactly("010000001");
    assertThat(report.read()).isEqualTo(7);
    assertThat(report.rejectCounts())
        .containsOnly(
            java.util.Map.entry("établissement qui n’est pas à l’état actif", 2L),
            java.util.Map.entry("établissement fermé (date de fermeture)", 1L),
            java.util.Map.entry("numéro FINESS absent ou mal formé", 1L),
            java.util.Map.entry("numéro FINESS en double", 1L),
            java.util.Map.entry("établissement qui n’est pas un objet", 1L));
  }

  @Test
  void aWrongPositionIsDroppedAndItsEstablishmentKept() throws IOException {
    SourceReport report = new SourceReport("finess");
    String wrong =
        REAL.replace("46.211257", "43.6").replace("6570414.61", "1").replace("873766.07", "N/A");
    List<FinessEstablishment> read = read(file(wrong), report);
    assertThat(read).hasSize(1);
    assertThat(read.getFirst().position()).isNull();
    assertThat(report.notes())
        .containsEntry("positions écartées : hors du département de la commune", 1L);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | un objet JSON est attendu",
        "[] | un objet JSON est attendu",
        "{\"structures\":[]} | le tableau « pmej » manque",
        "{\"pmej\":{}} | « pmej » n’est pas un tableau",
        "{\"pmej\":[]} | aucun établissement en service parmi 0",
        "{\"pmej\":[{\"ege\":[}]} | JSON invalide (entité juridique n° 1)",
        "{\"pmej\":[{},{},{\"ege\":[ | fichier tronqué (entité juridique n° 3)",
        "{\"pmej\":[]} {} | contenu après la fin de l’objet",
      })
  void anotherLayoutIsAnErrorThatNamesTheFileAndTheRemedy(String json, String fault)
      throws IOException {
    SourceFile file = file(json);
    assertThatThrownBy(() -> read(file, new SourceReport("finess")))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("finess.json")
        .hasMessageContaining(Typography.sentence(fault))
        .hasMessageContaining("télécharger à nouveau")
        .hasMessageMatching("[^\\n]*");
  }

  @Test
  void aTruncatedArchiveIsSaid() throws IOException {
    byte[] whole = gzip(REAL);
    SourceFile file = file(Arrays.copyOf(whole, whole.length - 9));
    assertThatThrownBy(() -> read(file, new SourceReport("finess")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("tronqué");
  }

  @Test
  void aDamagedSumAtTheEndOfTheArchiveIsSaid() throws IOException {
    byte[] whole = gzip(REAL);
    whole[whole.length - 6] ^= 1;
    SourceFile file = file(whole);
    assertThatThrownBy(() -> read(file, new SourceReport("finess")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("abîmé");
  }

  @Test
  void latin1IsSaid() throws IOException {
    SourceFile file = file(REAL.replace("DOCTEUR", "RÉGIE").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> read(file, new SourceReport("finess")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void anAbsentFileIsSaid() {
    SourceFile file = new SourceFile("finess", folder.resolve("absent.json.gz"));
    assertThatThrownBy(() -> read(file, new SourceReport("finess")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("absent");
  }

  /**
   * Whatever is done to the bytes, the reader answers with records, counted rejects, or one line.
   */
  @Test
  void mutatedFilesNeverGiveAnythingButRecordsRejectsOrOneLine() throws IOException {
    Random random = new Random(20260131);
    byte[] plain = REAL.getBytes(StandardCharsets.UTF_8);
    byte[] packed = gzip(SCHEMA);
    for (int round = 0; round < 3000; round++) {
      byte[] bytes = mutate(random, round % 4 == 0 ? packed : plain);
      SourceReport report = new SourceReport("finess");
      List<FinessEstablishment> read = new ArrayList<>();
      try {
        FinessReader.read(file(bytes), report, read::add);
      } catch (SourceException e) {
        assertThat(e.getMessage()).startsWith("finess.json").doesNotContain("\n");
      }
      assertThat(report.kept()).isEqualTo(read.size());
      assertThat(report.read()).isEqualTo(report.kept() + report.rejected());
    }
  }

  @Test
  void deepNestingAndEndlessTextsAreRefused() throws IOException {
    for (String json :
        List.of(
            "{\"gcc\":" + "[".repeat(100_000),
            "{\"pmej\":[{\"ege\":[{\"nomEgeLong\":\"" + "A".repeat(200_000) + "\"}]}]}",
            "{\"" + "n".repeat(5_000) + "\":1}")) {
      SourceFile file = file(json);
      assertThatThrownBy(() -> read(file, new SourceReport("finess")))
          .isInstanceOf(SourceException.class);
    }
  }

  @Test
  void theMirrorIsReadWhole() {
    SourceReport report = new SourceReport("finess");
    List<FinessEstablishment> read = read(Mirror.finess(), report);
    assertThat(report.read()).isEqualTo(17_789);
    assertThat(read).hasSize(17_749);
    assertThat(report.rejectCounts())
        .containsOnly(java.util.Map.entry("établissement fermé (date de fermeture)", 40L));
    // 14,305 have coordinates, some of the 40 closed ones among them; none is lost to a wrong
    // reading.
    assertThat(read).filteredOn(e -> e.position() != null).hasSizeBetween(14_265, 14_305);
    assertThat(report.notes())
        .doesNotContainKey("positions écartées : hors du département de la commune");
    assertThat(read)
        .filteredOn(e -> e.finess().equals("120003926"))
        .first()
        .extracting(FinessEstablishment::commune)
        .isEqualTo("12076");
  }

  @Test
  void thePublicSampleIsRead() {
    List<FinessEstablishment> read =
        read(
            Mirror.file("finess", "finess/echantillon-finessplus.json"),
            new SourceReport("finess"));
    assertThat(read).hasSize(1);
    assertThat(read.getFirst().position()).isEqualTo(new GeoPoint(5.254203, 46.211257));
  }

  private static String pmej(String... establishments) {
    return "{\"pmej\":[{\"ege\":[" + String.join(",", establishments) + "]}]}";
  }

  private static String ege(String finess, String state, String more) {
    return "{\"informationsGeneralesEGE\":{\"numFinessEge\":\"%s\",\"nomEgeCourt\":\"X\"%s},%s}"
        .formatted(finess, more, state);
  }

  private static List<FinessEstablishment> read(SourceFile file, SourceReport report) {
    List<FinessEstablishment> read = new ArrayList<>();
    FinessReader.read(file, report, read::add);
    return read;
  }

  private SourceFile file(String json) throws IOException {
    return file(json.getBytes(StandardCharsets.UTF_8));
  }

  private SourceFile file(byte[] bytes) throws IOException {
    return new SourceFile("finess", Files.write(folder.resolve("finess.json"), bytes));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static byte[] mutate(Random random, byte[] original) {
    byte[] bytes = original.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) "{}[],:\"0 \\".charAt(random.nextInt(10));
        case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
        default -> {
          int to = random.nextInt(bytes.length);
          int length = Math.min(random.nextInt(40), bytes.length - Math.max(at, to));
          System.arraycopy(bytes, at, bytes, to, length);
        }
      }
    }
    return bytes;
  }
}
