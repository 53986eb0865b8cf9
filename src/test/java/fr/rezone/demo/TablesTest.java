package fr.rezone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.demo.file.Demonstration;
import fr.rezone.demo.seed.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operator tables: their schema, and that every total is the sum of its parts. */
class TablesTest {
  /** One row, its cells by the names of the header. */
  private record Row(
      String indicator,
      String level,
      String code,
      String year,
      String profession,
      String breakdown,
      String modality,
      long value,
      long contributors,
      long largest) {
    static Row of(String line) {
      String[] cells = line.split(";", -1);
      assertThat(cells).as(line).hasSize(10);
      return new Row(
          cells[0],
          cells[1],
          cells[2],
          cells[3],
          cells[4],
          cells[5],
          cells[6],
          Long.parseLong(cells[7]),
          Long.parseLong(cells[8]),
          cells[9].isEmpty() ? -1 : Long.parseLong(cells[9]));
    }

    String place() {
      return String.join(";", indicator, code, year, profession);
    }
  }

  private static JsonNode description;
  private static List<Row> rows;

  @BeforeAll
  static void writes(@TempDir Path folder) throws IOException {
    Recipe recipe = new Recipe(150, 8);
    Demonstration.Written written = Demonstration.write(recipe, folder);
    Path tables = folder.resolve("tables");
    description =
        JsonMapper.builder().build().readTree(Files.readString(tables.resolve("datapackage.json")));
    rows = new ArrayList<>();
    for (JsonNode resource : description.path("resources")) {
      List<String> lines = Files.readAllLines(tables.resolve(resource.path("path").stringValue()));
      List<String> fields = new ArrayList<>();
      resource.path("schema").path("fields").forEach(f -> fields.add(f.path("name").stringValue()));
      assertThat(lines.getFirst()).isEqualTo(String.join(";", fields));
      lines.stream().skip(1).map(Row::of).forEach(rows::add);
    }
    assertThat(written.cells()).isEqualTo(rows.size());
  }

  @Test
  void thePackageSaysWhatItIsAndOfWhichCommunes() {
    assertThat(description.path("name").stringValue()).isEqualTo("rezone-demonstration");
    assertThat(description.path("rezone:cog").stringValue()).isEqualTo("2026");
    for (String field : List.of("title", "producer", "url", "licence", "vintage")) {
      assertThat(description.path("rezone:source").path(field).stringValue()).isNotEmpty();
    }
    assertThat(description.path("resources")).hasSize(4);
  }

  @Test
  void everyPartAddsUpToItsTotal() {
    Map<String, Long> totals = new HashMap<>();
    Map<String, Map<String, Long>> sums = new HashMap<>();
    for (Row row : rows) {
      if (row.breakdown().isEmpty()) {
        assertThat(totals.put(row.place(), row.value())).as(row.toString()).isNull();
      } else {
        sums.computeIfAbsent(row.place(), _ -> new HashMap<>())
            .merge(row.breakdown(), row.value(), Long::sum);
      }
    }
    assertThat(totals).isNotEmpty();
    sums.forEach(
        (place, breakdowns) ->
            assertThat(breakdowns.values())
                .as(place + breakdowns)
                .allMatch(sum -> sum.equals(totals.get(place))));
  }

  @Test
  void contributorsAreProfessionalsAndNoneBringsMoreThanTheValue() {
    Map<String, Long> heads = new HashMap<>();
    rows.stream()
        .filter(row -> row.indicator().equals("professionnels") && row.breakdown().isEmpty())
        .forEach(row -> heads.put(row.place().substring(row.place().indexOf(';')), row.value()));
    for (Row row : rows) {
      long all = heads.getOrDefault(row.place().substring(row.place().indexOf(';')), 0L);
      assertThat(row.value()).as(row.toString()).isPositive();
      assertThat(row.contributors()).as(row.toString()).isBetween(1L, all);
      if (row.indicator().equals("professionnels")) {
        assertThat(row.contributors()).as(row.toString()).isEqualTo(row.value());
        assertThat(row.largest()).as("no maximum for a headcount").isEqualTo(-1);
      } else {
        assertThat(row.largest()).as(row.toString()).isBetween(1L, row.value());
        assertThat(row.largest() * row.contributors()).isGreaterThanOrEqualTo(row.value());
      }
    }
  }

  @Test
  void keysAreUniqueAndWordsAreThoseOfTheContract() {
    Set<String> keys = new HashSet<>();
    Set<String> words = new TreeSet<>();
    Set<String> professions = new TreeSet<>();
    Set<String> years = new TreeSet<>();
    for (Row row : rows) {
      assertThat(keys.add(row.place() + ";" + row.breakdown() + ";" + row.modality())).isTrue();
      assertThat(row.level()).isEqualTo("commune");
      if (!row.breakdown().isEmpty()) {
        words.add(row.indicator() + " " + row.breakdown() + " " + row.modality());
      }
      professions.add(row.profession());
      years.add(row.year());
    }
    assertThat(years).containsExactly("2022", "2023", "2024");
    assertThat(professions)
        .containsExactly(
            "dentiste",
            "infirmier",
            "kine",
            "medecin-generaliste",
            "medecin-specialiste",
            "orthophoniste",
            "sage-femme");
    assertThat(words)
        .contains(
            "professionnels age 65-plus",
            "professionnels secteur optam",
            "professionnels mode centre-de-sante",
            "patients age moins-16",
            "patients exoneration exonere",
            "patients c2s sans-c2s",
            "patients medecin-traitant sans",
            "actes acte imagerie");
  }

  /** Invented as they are, the figures must stay believable. */
  @Test
  void aGeneralPractitionerIsAboutFiftyAndHasSomeFifteenHundredPatients() {
    double heads = sum("professionnels");
    assertThat(sum("ages") / heads).isBetween(46.0, 56.0);
    assertThat(sum("patients") / heads).isBetween(1_100.0, 1_900.0);
    assertThat(sum("actes") / heads).isBetween(3_500.0, 6_000.0);
  }

  private static double sum(String indicator) {
    return rows.stream()
        .filter(row -> row.indicator().equals(indicator) && row.breakdown().isEmpty())
        .filter(row -> row.profession().equals("medecin-generaliste"))
        .mapToLong(Row::value)
        .sum();
  }
}
