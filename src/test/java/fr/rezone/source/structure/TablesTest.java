package fr.rezone.source.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.text.Typography;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
  private static final String SAE =
      """
      Table;FINESS_ET;FINESS ej;Raison sociale;CatégEtab;code_commune;secteur;longitude;latitude;had;SSR;psy;lits_ssr
      ID;010000024;010780054;HÔPITAL DE FLEYRIAT ;355;01451;1;5.20879;46.2222;0;1;;46
      IDB;010007987;;CH PUBLIC;355;01185;1;;;0;0;0;
      ID;060800174;060800174;FONDATION;699;06088;3;;;0;0;1;

      ID;2A0000014;2A0000022;"CLINIQUE ""DU GOLFE""; AJACCIO";128;2a004;2;8,73;41,92;1;0;0;1 024
      ID;12345;010780054;X;355;01451;1;;;;;;
      ID;9A0000014;970000022;CH;101;9A101;1;;;;;
      ID;010000024;010780054;HOPITAL DE FLEYRIAT;355;01451;1;;;0;1;;46
      """;

  private final Path folder;

  TablesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void sitesAreReadWhateverTheEncodingAndTheCaseOfColumns(String encoding) throws IOException {
    SourceReport report = new SourceReport("sae");
    List<SaeSite> sites = new ArrayList<>();
    Set<Activity> stated = SaeReader.read(file(SAE, Charset.forName(encoding)), report, sites::add);
    assertThat(stated)
        .containsExactlyInAnyOrder(
            Activity.HOME_HOSPITAL, Activity.REHABILITATION, Activity.PSYCHIATRY);
    assertThat(sites)
        .extracting(SaeSite::finess)
        .containsExactly("010000024", "2A0000014", "9A0000014");
    SaeSite hospital = sites.get(0);
    assertThat(hospital.name()).isEqualTo("HÔPITAL DE FLEYRIAT");
    assertThat(hospital.ownership()).isEqualTo(Ownership.PUBLIC);
    assertThat(hospital.activities()).isEqualTo(EnumSet.of(Activity.REHABILITATION));
    assertThat(hospital.capacities()).isEqualTo(Map.of(Capacity.BEDS_REHABILITATION, 46));
    assertThat(hospital.position()).isEqualTo(new GeoPoint(5.20879, 46.2222));
    SaeSite clinic = sites.get(1);
    assertThat(clinic.name()).isEqualTo("CLINIQUE \"DU GOLFE\"; AJACCIO");
    assertThat(clinic.commune()).isEqualTo("2A004");
    assertThat(clinic.position()).isEqualTo(new GeoPoint(8.73, 41.92));
    assertThat(clinic.capacities()).isEqualTo(Map.of(Capacity.BEDS_REHABILITATION, 1024));
    assertThat(report.rejectCounts())
        .containsOnly(
            Map.entry("entité juridique, qui n’est pas un lieu", 2L),
            Map.entry("numéro FINESS absent ou mal formé", 1L),
            Map.entry("numéro FINESS en double", 1L));
  }

  @Test
  void theMirrorHasTheSitesThatItsReadmeCounts() {
    SourceReport report = new SourceReport("sae");
    List<SaeSite> sites = new ArrayList<>();
    SaeReader.read(Mirror.sae(), report, sites::add);
    assertThat(report.read()).isEqualTo(9_685);
    assertThat(report.rejectCounts())
        .containsOnly(Map.entry("entité juridique, qui n’est pas un lieu", 1_034L));
    assertThat(count(sites, Activity.HOME_HOSPITAL)).isEqualTo(293);
    assertThat(count(sites, Activity.DIALYSIS)).isEqualTo(927);
    assertThat(count(sites, Activity.REHABILITATION)).isEqualTo(1_791);
    assertThat(count(sites, Activity.ACUTE)).isEqualTo(1_528);
    assertThat(count(sites, Activity.EMERGENCY)).isEqualTo(616);
    assertThat(count(sites, Activity.LONG_TERM)).isEqualTo(568);
    // 627 lines in the file, 45 of which are juridical entities.
    assertThat(count(sites, Activity.PSYCHIATRY)).isEqualTo(582);
    assertThat(report.notes()).doesNotContainKey("capacités illisibles");
  }

  @Test
  void pricesAreReadAndTheUnplaceableIsRefused() throws IOException {
    String csv =
        """
        nom;longitude;latitude;prix_chambre_simple_mensuel;tarif_gir12_mensuel
        EHPAD A;5.341581941286681;45.95762427758767;3063;586
        EHPAD B;0;0;2000;500
        EHPAD C;2.35;48.85;0;NC
        ;2.35;48.85;2000;500
        EHPAD D;;;2000;500
        """;
    SourceReport report = new SourceReport("ehpad");
    List<PricedEhpad> read = new ArrayList<>();
    EhpadReader.read(file(csv, StandardCharsets.UTF_8), report, read::add);
    assertThat(read).hasSize(2);
    assertThat(read.get(0).line()).isEqualTo(2);
    assertThat(read.get(0).prices().single()).isEqualTo(OptionalInt.of(3063));
    assertThat(read.get(0).prices().shared()).isEmpty();
    assertThat(read.get(1).prices().single()).isEmpty();
    assertThat(report.notes())
        .containsEntry("prix illisibles ou invraisemblables, laissés manquants", 2L);
    assertThat(report.rejectCounts())
        .containsOnly(
            Map.entry("EHPAD sans nom", 1L), Map.entry("position absente ou hors de France", 2L));
  }

  @Test
  void theMirrorHasSixThousandPricedEhpad() {
    SourceReport report = new SourceReport("ehpad");
    EhpadReader.read(Mirror.ehpad(), report, _ -> {});
    assertThat(report.read()).isEqualTo(6_301);
    assertThat(report.rejected()).isZero();
  }

  @Test
  void labelsOfCategoriesAreRead() {
    SourceReport report = new SourceReport("finess-categories");
    Map<String, String> labels =
        CategoryReader.read(Mirror.file("finess-categories", "finess/categories.csv"), report);
    assertThat(labels).hasSize(175).containsEntry("603", "Maison de santé (L.6223-3)");
  }

  @Test
  void aMissingColumnIsNamedWithWhatWasFound() throws IOException {
    SourceFile file = file("fi;rs\n1;2\n", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> SaeReader.read(file, new SourceReport("sae"), _ -> {}))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith(
            Typography.sentence(
                "table.csv:1 : colonne absente : finess_ej ou fi_ej, categetab ou cat, code_commune ou"
                    + " cominsee ; colonnes lues : fi, rs ; "));
  }

  @Test
  void whatIsNoTextOrEmptyIsSaid() throws IOException {
    for (String text : List.of("", "a\0b;c", "\uFEFF")) {
      SourceFile file = file(text, StandardCharsets.UTF_8);
      assertThatThrownBy(() -> EhpadReader.read(file, new SourceReport("ehpad"), _ -> {}))
          .isInstanceOf(SourceException.class);
    }
    SourceFile wide = file("nom;longitude;latitude\n", StandardCharsets.UTF_16);
    assertThatThrownBy(() -> EhpadReader.read(wide, new SourceReport("ehpad"), _ -> {}))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void anUnclosedQuoteIsSaidWithItsLine() throws IOException {
    SourceFile file = file("nom;longitude;latitude\n\"A;2;48\nB;2;48\n", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> EhpadReader.read(file, new SourceReport("ehpad"), _ -> {}))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("table.csv:2\u00a0: ligne illisible");
  }

  @Test
  void mutatedTablesNeverGiveAnythingButRecordsRejectsOrOneLine() throws IOException {
    Random random = new Random(2023);
    byte[] original = SAE.getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 500; round++) {
      byte[] bytes = original.clone();
      for (int i = random.nextInt(12); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] =
            (byte)
                (random.nextBoolean()
                    ? random.nextInt(256)
                    : "\";\n\r,\t9".charAt(random.nextInt(7)));
      }
      SourceFile file = new SourceFile("sae", Files.write(folder.resolve("table.csv"), bytes));
      SourceReport report = new SourceReport("sae");
      List<SaeSite> sites = new ArrayList<>();
      try {
        SaeReader.read(file, report, sites::add);
      } catch (SourceException e) {
        assertThat(e.getMessage()).startsWith("table.csv").doesNotContain("\n");
      }
      assertThat(report.kept()).isEqualTo(sites.size());
    }
  }

  private static long count(List<SaeSite> sites, Activity activity) {
    return sites.stream().filter(site -> site.activities().contains(activity)).count();
  }

  private SourceFile file(String text, Charset charset) throws IOException {
    return new SourceFile("test", Files.write(folder.resolve("table.csv"), text.getBytes(charset)));
  }
}
