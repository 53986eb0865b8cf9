package fr.rezone.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.rezone.SmallTables;
import fr.rezone.SmallWorld;
import fr.rezone.indicator.count.AtlasPlaces;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.SmallAtlas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables are taken whole, or refused with every fault. */
class TableReaderTest {
  private final Path folder;
  private final Atlas atlas;

  TableReaderTest(@TempDir Path folder) {
    this.folder = folder;
    this.atlas = SmallAtlas.of(new SmallWorld(), folder.resolve("sources")).atlas();
  }

  private TableReader.Tables read(SmallTables tables) {
    return read(tables.writeTo(folder));
  }

  private TableReader.Tables read(Path tables) {
    return TableReader.read(tables, MeasureCatalogue.load(), new AtlasPlaces(atlas), "2026");
  }

  private List<String> faults(SmallTables tables) {
    return faults(tables.writeTo(folder));
  }

  private List<String> faults(Path tables) {
    TableException refused = catchThrowableOfType(TableException.class, () -> read(tables));
    assertThat(refused).isNotNull();
    assertThat(refused.count()).isEqualTo(refused.faults().size());
    return refused.faults().stream().map(TableFault::text).toList();
  }

  @Test
  void soundTablesAreReadAsTheyStand() {
    TableReader.Tables tables = read(new SmallTables());
    assertThat(tables.description().producer()).isEqualTo("Caisse d’essai");
    assertThat(tables.description().vintage()).isEqualTo("2023 et 2024");
    // 12 × (total, two ages, sum of ages) + 6 × (total, two exemptions) + total and five acts
    assertThat(tables.rows().size()).isEqualTo(12 * 4 + 6 * 3 + 6);
    assertThat(tables.rows().columns())
        .contains(Counted.total("patients", "medecin-generaliste", 2024))
        .contains(new Counted("professionnels", "medecin-generaliste", 2023, "age", "60-64"));
    assertThat(tables.rows().value(0)).isEqualTo(10);
    assertThat(tables.rows().maximum(0)).isEqualTo(TableRows.NO_MAXIMUM);
  }

  @Test
  void largerTerritoriesMayBeGivenWhenTheyAddUp() {
    String end = ";2024;medecin-generaliste;;;";
    read(
        new SmallTables()
            .add("professionnels.csv", "professionnels;tvs;01001" + end + "20;20;")
            .add("professionnels.csv", "professionnels;departement;01" + end + "12;12;")
            .add("professionnels.csv", "professionnels;region;84" + end + "67;67;")
            .add("professionnels.csv", "professionnels;france;FR" + end + "95;95;"));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "10;10;|-10;10;|« valeur » vaut « -10 »",
        "10;10;|dix;10;|« valeur » vaut « dix »",
        "10;10;|10,5;10;|« valeur » vaut « 10,5 »",
        "10;10;|;10;|« valeur » vaut «  »",
        "10;10;|10;9;|« contributeurs » vaut « 9 »",
        "10;10;|9999999999999999;10;|« valeur » vaut « 9999999999999999 »",
        "10;10;|10;10;;|11 cellules au lieu de 10",
      })
  void aCellOfTheWrongKindIsNamedWithItsLine(String before, String after, String fault) {
    SmallTables tables =
        new SmallTables()
            .edit(
                "professionnels.csv",
                "professionnels;commune;01001;2023;medecin-generaliste;;;" + before,
                "professionnels;commune;01001;2023;medecin-generaliste;;;" + after);
    assertThat(faults(tables).getFirst())
        .startsWith("professionnels.csv:2\u00a0")
        .contains(fault.replace(" »", "\u00a0»").replace("« ", "«\u00a0"));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "professionnels;commune;01001, medecins;commune;01001, indicateur",
    "professionnels;commune;01001, professionnels;canton;01001, niveau",
    "professionnels;commune;01001, professionnels;commune;1001, code",
    "professionnels;commune;01001, professionnels;tvs;71003, code",
    ";2023;medecin-generaliste, ;23;medecin-generaliste, annee",
    ";2023;medecin-generaliste, ;2023;medecin, profession",
    ";age;45-54, ;ages;45-54, ventilation",
    ";age;45-54, ;age;45-55, modalite",
    ";age;45-54, ;;45-54, modalite",
  })
  void aWordThatIsNotOfTheVocabularyIsNamedWithThoseThatAre(
      String before, String after, String field) {
    List<String> faults = faults(new SmallTables().edit("professionnels.csv", before, after));
    assertThat(faults)
        .anySatisfy(
            fault ->
                assertThat(fault).contains("«\u00a0" + field + "\u00a0»").contains("y mettre"));
  }

  @Test
  void aFormerCommuneIsToldWhatItHasBecome() {
    assertThat(
            faults(
                new SmallTables().edit("actes.csv", "actes;commune;71002", "actes;commune;71003")))
        .hasSize(6)
        .allSatisfy(fault -> assertThat(fault).contains("cette commune est devenue 71002"));
    assertThat(
            faults(
                new SmallTables().edit("actes.csv", "actes;commune;71002", "actes;commune;69123")))
        .allSatisfy(fault -> assertThat(fault).contains("arrondissements municipaux"));
  }

  @Test
  void aKeyComesOnce() {
    assertThat(
            faults(
                new SmallTables()
                    .add("ages.csv", "ages;commune;01001;2024;medecin-generaliste;;;500;10;")))
        .singleElement()
        .asString()
        .startsWith("ages.csv:14\u00a0")
        .contains("clé déjà donnée en ages.csv:8");
  }

  @Test
  void modalitiesAndCommunesAddUp() {
    assertThat(
            faults(
                new SmallTables()
                    .edit(
                        "patients.csv",
                        ";exoneration;exonere;3000;",
                        ";exoneration;exonere;2999;")))
        .singleElement()
        .asString()
        .startsWith("patients.csv:11\u00a0")
        .contains("le total vaut 20000")
        .contains("additionnées 19999");
    assertThat(
            faults(
                new SmallTables()
                    .add("ages.csv", "ages;tvs;01001;2024;medecin-generaliste;;;1051;20;")))
        .singleElement()
        .asString()
        .contains("vaut 1051 et les communes additionnées 1050");
    assertThat(
            faults(
                new SmallTables()
                    .add(
                        "actes.csv",
                        "actes;commune;01001;2023;medecin-generaliste;acte;visite;10;2;6")))
        .singleElement()
        .asString()
        .contains("ventilation sans total");
  }

  @Test
  void contributionsAgreeWithValues() {
    String row = "actes;commune;01001;2024;medecin-specialiste;;;";
    for (String wrong : List.of("100;0;0", "100;5;101", "100;5;19", "100;5;")) {
      assertThat(faults(new SmallTables().add("actes.csv", row + wrong)))
          .as(wrong)
          .singleElement()
          .asString()
          .startsWith("actes.csv:8\u00a0");
    }
  }

  @Test
  void everyFaultIsToldAtOnceInTheOrderOfFiles() {
    List<String> faults =
        faults(
            new SmallTables()
                .add("actes.csv", "actes;commune;99999;2024;infirmier;;;1;1;1")
                .add("actes.csv", "actes;commune;01001;2024;infirmier;;;x;1;1")
                .add("ages.csv", "ages;commune;01001;2024;medecin-generaliste;;;500;10;")
                .edit("patients.csv", ";exoneration;exonere;3000;", ";exoneration;exonere;2999;"));
    assertThat(faults).hasSize(4);
    assertThat(faults).isSorted();
  }

  @Test
  void aPackageOfAnotherVintageOrLayoutIsRefused() throws IOException {
    Path tables = new SmallTables().writeTo(folder);
    Path description = tables.resolve("datapackage.json");
    String text = Files.readString(description);
    Files.writeString(description, text.replace("\"2026\"", "\"2019\""));
    assertThat(faults(tables)).singleElement().asString().contains("communes de 2019");
    Files.writeString(description, text.replace("\"ages.csv\"", "\"../ages.csv\""));
    assertThat(faults(tables)).anyMatch(fault -> fault.contains("sans «\u00a0..\u00a0»"));
    Files.writeString(description, text.replace("\"delimiter\": \";\"", "\"delimiter\": \",\""));
    assertThat(faults(tables)).hasSize(4);
    Files.writeString(description, text.replace("\"ages.csv\"", "\"absent.csv\""));
    assertThat(faults(tables)).singleElement().asString().startsWith("absent.csv");
    Files.writeString(description, "{");
    assertThat(faults(tables)).singleElement().asString().contains("JSON illisible");
    Files.delete(description);
    assertThat(faults(tables)).singleElement().asString().contains("absent");
  }

  @Test
  void aTableThatIsNoUtf8OrHasAnotherHeaderIsRefused() throws IOException {
    Path tables = new SmallTables().writeTo(folder);
    Files.write(tables.resolve("ages.csv"), new byte[] {'a', (byte) 0xe9, '\n'});
    assertThat(faults(tables)).singleElement().asString().contains("UTF-8");
    Files.writeString(tables.resolve("ages.csv"), "code;valeur\n01001;2\n");
    assertThat(faults(tables).getFirst()).contains("en-tête");
    Files.writeString(tables.resolve("ages.csv"), "");
    assertThat(faults(tables)).singleElement().asString().contains("fichier vide");
  }

  @Test
  void anEmptyTemplateSaysThatItIsToBeFilled() throws IOException {
    Path template = folder.resolve("modele");
    assertThat(
            TableTemplate.write(
                template, MeasureCatalogue.load(), "2026", java.time.LocalDate.of(2026, 1, 2)))
        .hasSize(4);
    assertThat(faults(template)).singleElement().asString().contains("aucune table n’a de ligne");
  }
}
