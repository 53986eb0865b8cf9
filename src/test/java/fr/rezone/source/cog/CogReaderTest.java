package fr.rezone.source.cog;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.Given;
import fr.rezone.OfficialMirror;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CogReaderTest {
  private final Path folder;
  private final SourceReport report = new SourceReport("communes");

  CogReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<CommuneRecord> communes(String json) {
    List<CommuneRecord> records = new ArrayList<>();
    CogReader.readCommunes(Given.file(folder, "communes.json", json), report, records::add);
    return records;
  }

  @Test
  void everyTypeOfCommuneIsReadWithItsTies() {
    List<CommuneRecord> records =
        communes(
            """
            [{"code":"2A004","nom":"Ajaccio","type":"commune-actuelle","zone":"metro","departement":"2A","region":"94","codesPostaux":["20090","20000"],"anciensCodes":["20004"],"population":73822},
             {"code":"01015","nom":"Arbignieu","type":"commune-deleguee","chefLieu":"01015"},
             {"code":"69381","nom":"Lyon 1er","type":"arrondissement-municipal","commune":"69123","population":28000},
             {"code":"98613","nom":"Uvea","type":"commune-actuelle","zone":"com","departement":"986"}]
            """);
    assertThat(records).hasSize(4);
    assertThat(records.get(0).formerCodes()).containsExactly("20004");
    assertThat(records.get(0).postalCodes()).containsExactly("20090", "20000");
    assertThat(records.get(0).population()).hasValue(73_822);
    assertThat(records.get(1).chefLieu()).isEqualTo("01015");
    assertThat(records.get(2).whole()).isEqualTo("69123");
    assertThat(records.get(3).population()).isEmpty();
    assertThat(records.get(3).region()).isEmpty();
  }

  @Test
  void aRecordWithoutCodeOrNameIsRefusedAndStrangeFieldsAreNoCrash() {
    List<CommuneRecord> records =
        communes(
            """
            [{"nom":"Sans code"},{"code":"01001"},{"code":["01002"],"nom":"Liste"},
             {"code":"01003","nom":"Juste","codesPostaux":"01400","anciensCodes":[{"a":1},null,3,"01009"],"population":"beaucoup"}]
            """);
    assertThat(records).singleElement().extracting(CommuneRecord::code).isEqualTo("01003");
    assertThat(records.getFirst().formerCodes()).containsExactly("01009");
    assertThat(records.getFirst().population()).isEmpty();
    assertThat(report.rejectCounts()).containsEntry("code ou nom absent", 3L);
  }

  @Test
  void intercommunalitiesHaveMembers() {
    List<EpciRecord> records = new ArrayList<>();
    CogReader.readEpci(
        Given.file(
            folder,
            "epci.json",
            "[{\"code\":\"200\",\"nom\":\"CC\",\"type\":\"CC\",\"membres\":[{\"code\":\"01001\"}]},{\"code\":\"201\",\"nom\":\"Vide\"}]"),
        report,
        records::add);
    assertThat(records)
        .extracting(EpciRecord::members)
        .containsExactly(List.of("01001"), List.of());
  }

  @Test
  @Tag("mirror")
  void theMirrorHasTheCountsOfItsReadme() {
    Path mirror = OfficialMirror.folder();
    List<CommuneRecord> communes = new ArrayList<>();
    CogReader.readCommunes(
        new SourceFile("communes", mirror.resolve("cog/communes.json.gz")), report, communes::add);
    assertThat(report.read()).isEqualTo(37_590);
    assertThat(report.rejected()).isZero();
    assertThat(count(communes, "commune-actuelle")).isEqualTo(34_969);
    assertThat(count(communes, "commune-deleguee")).isEqualTo(2_105);
    assertThat(count(communes, "commune-associee")).isEqualTo(471);
    assertThat(count(communes, "arrondissement-municipal")).isEqualTo(45);
    List<EpciRecord> epci = new ArrayList<>();
    CogReader.readEpci(
        new SourceFile("epci", mirror.resolve("cog/epci.json.gz")), report, epci::add);
    assertThat(epci).hasSize(1_255);
  }

  private static long count(List<CommuneRecord> communes, String type) {
    return communes.stream().filter(commune -> commune.type().equals(type)).count();
  }
}
