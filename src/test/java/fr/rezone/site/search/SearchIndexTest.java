package fr.rezone.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.NationalRelease;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Departement;
import fr.rezone.territory.Epci;
import fr.rezone.territory.FiscalZones;
import fr.rezone.territory.Part;
import fr.rezone.territory.Places;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Recoding;
import fr.rezone.territory.Region;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.ZoningRules;
import fr.rezone.territory.Zonings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
  private final SearchIndex index = SearchIndex.of(atlas());

  private static Commune commune(
      String code, String name, int population, List<String> postal, List<String> former) {
    return new Commune(
        code,
        name,
        "42",
        "84",
        Part.METRO,
        null,
        null,
        null,
        false,
        postal,
        former,
        OptionalInt.of(population));
  }

  private static Atlas atlas() {
    return new Atlas(
        Places.of(List.of(new Region("84", "Auvergne-Rhône-Alpes", Part.METRO))),
        Places.of(
            List.of(
                new Departement("42", "Loire", "84", Part.METRO),
                new Departement("2A", "Corse-du-Sud", "94", Part.METRO))),
        Places.of(List.<Epci>of()),
        Places.of(
            List.of(
                commune(
                    "42218",
                    "Saint-Étienne",
                    170_000,
                    List.of("42000", "42100"),
                    List.of("Rochetaillée")),
                commune("42219", "Saint-Étienne-le-Molard", 900, List.of("42130"), List.of()),
                commune("01053", "Bourg-en-Bresse", 41_000, List.of("01000"), List.of()),
                commune("18033", "Bourges", 64_000, List.of("18000"), List.of()),
                commune("51380", "Mœurs-Verdey", 400, List.of("51120"), List.of()),
                commune("94038", "L'Haÿ-les-Roses", 30_000, List.of("94240"), List.of()),
                commune("2A004", "Ajaccio", 73_000, List.of("20000", "20090"), List.of()),
                commune("80821", "Y", 90, List.of("80190"), List.of()))),
        Places.of(
            List.of(
                new Tvs(
                    "01053",
                    "Bourg-en-Bresse",
                    "01",
                    "84",
                    List.of("01053"),
                    List.of("01"),
                    List.of("84"),
                    41_000))),
        Places.of(List.of(new Quartier("QN04201M", "Saint-Étienne Nord", List.of("42218")))),
        new Recoding(Set.of(), Map.of()),
        new Zonings(ZoningRules.load(), Map.of(), Map.of()),
        new FiscalZones(Map.of(), Set.of()));
  }

  private String first(String query) {
    return index.find(query, 8).stream()
        .findFirst()
        .map(hit -> hit.territory().code())
        .orElse("rien");
  }

  @ParameterizedTest(name = "« {0} » finds {1}")
  @CsvSource({
    "saint étienne, 42218",
    "SAINT-ETIENNE, 42218",
    "st etienne, 42218",
    "St. Étienne, 42218",
    "etienne saint, 42218",
    "saint etienne le mol, 42219",
    "42000, 42218",
    "42218, 42218",
    "rochetaillee, 42218",
    "bourg en bress, 01053",
    "bourg en bres, 01053",
    "bourg en brese, 01053",
    "buorg en bresse, 01053",
    "bourges, 18033",
    "bourgse, 18033",
    "moeurs, 51380",
    "mœurs verdey, 51380",
    "l hay les roses, 94038",
    "l’haÿ, 94038",
    "2a004, 2A004",
    "20090, 2A004",
    "ajacio, 2A004",
    "y, 80821",
    "loire, 42",
    "corse du sud, 2A",
    "auvergne rhone, 84",
    "QN04201M, QN04201M",
  })
  void thePlaceMeantComesFirst(String query, String code) {
    assertThat(first(query)).isEqualTo(code);
  }

  @Test
  void aPlaceComesOnceWithTheNameThatMatched() {
    List<Hit> hits = index.find("rochetaillée", 8);
    assertThat(hits).singleElement().extracting(Hit::matched).isEqualTo("Rochetaillée");
    assertThat(index.find("saint", 50).stream().map(Hit::territory)).doesNotHaveDuplicates();
    assertThat(index.find("saint", 1)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "-", "’", "99999", "zzzzzz", "日本", "😀", "a b c d e f g h i j k"})
  void whatMeansNothingFindsNothing(String query) {
    assertThat(index.find(query, 8)).isEmpty();
  }

  @Test
  void aPostalCodeIsNeverCorrected() {
    assertThat(first("42001")).isEqualTo("rien");
    assertThat(first("42")).isEqualTo("42");
  }

  @Test
  void hostileQueriesAreAnsweredAtOnce() {
    List<String> queries = new ArrayList<>();
    queries.add("a".repeat(100_000));
    queries.add("saint ".repeat(50_000));
    queries.add("e\u0301".repeat(50_000));
    queries.add("' OR 1=1; --<script>\u0000\n\uFEFF");
    queries.add("\uD800\uDFFF\uDC00".repeat(1_000));
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      StringBuilder query = new StringBuilder();
      for (int j = random.nextInt(60); j >= 0; j--) {
        query.append((char) random.nextInt(0x250));
      }
      queries.add(query.toString());
    }
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () ->
            queries.forEach(query -> assertThat(index.find(query, 8)).hasSizeLessThanOrEqualTo(8)));
  }

  @Test
  @Tag("mirror")
  void realPlacesAreFound() {
    SearchIndex real = SearchIndex.of(NationalRelease.open().atlas());
    for (String query : List.of("saint étienne", "st etienne", "42000")) {
      assertThat(real.find(query, 4).stream().map(hit -> hit.territory().code()))
          .as(query)
          .contains("42218");
    }
    for (String query : List.of("bourg en bress", "bourg en bres", "bourg en brese")) {
      assertThat(real.find(query, 4).stream().map(hit -> hit.territory().code()))
          .as(query)
          .contains("01053");
    }
    assertThat(real.find("paris", 3).stream().map(hit -> hit.territory().name()))
        .anyMatch(name -> name.startsWith("Paris"));
    assertThat(real.find("occitanie", 1).getFirst().territory().name()).isEqualTo("Occitanie");
  }
}
