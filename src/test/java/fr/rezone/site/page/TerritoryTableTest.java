package fr.rezone.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.site.SmallSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table of Hauts-et-Lacs: Alpha (01001: ZAC, 900 inhabitants for a practitioner), Lucques 1er
 * (69381: ZAR, unknown), Lucques 2e (69382: ZIP, 300).
 */
class TerritoryTableTest {
  private static final Pattern ROW =
      Pattern.compile("<t[hd][^>]*>\\s*<a href=\"/territoires/([0-9AB]+)\"");

  @AutoClose private static SmallSite site;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    site = new SmallSite(folder);
  }

  private static List<String> page(String query) {
    List<String> codes = new ArrayList<>();
    Matcher rows = ROW.matcher(site.text("/regions/84" + query));
    while (rows.find()) {
      codes.add(rows.group(1));
    }
    return codes;
  }

  private static List<String> csv(String query) {
    return site.text("/regions/84/territoires.csv" + query)
        .lines()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(';')))
        .toList();
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource({
    "'', 01001 69381 69382",
    "?tri=-nom, 69382 69381 01001",
    "?tri=niveau, 69382 01001 69381",
    "?tri=-niveau, 69381 01001 69382",
    "?tri=habitants-par-generaliste, 69382 01001 69381",
    "?tri=-habitants-par-generaliste, 01001 69382 69381",
    "?tri=niveau&puis=-population, 69382 01001 69381",
    "?profession=infirmier&tri=niveau&puis=-population, 69381 01001 69382",
    "?niveau=zip, 69382",
    "?niveau=hz, ''",
    "?niveau=aucun, ''",
    "?profession=infirmier&niveau=intermediaire, 01001 69381 69382",
  })
  void thePageAndItsFileHaveTheSameRowsInTheSameOrder(String query, String codes) {
    List<String> expected = codes.isEmpty() ? List.of() : List.of(codes.split(" "));
    assertThat(csv(query)).isEqualTo(expected);
    assertThat(page(query)).isEqualTo(expected);
  }

  /** The map opens on European France; the table has no frame. */
  @Test
  void withoutARegionTheTableIsOfTheWholeCountry() {
    assertThat(site.text("/carte?vue=tableau"))
        .containsPattern("<option value=\"\" selected[^>]*>Toute la France</option>")
        .contains("toute la France");
    assertThat(site.text("/carte?vue=tableau&region=84"))
        .containsPattern("href=\"/carte\\?[^\"]*region=84\">Voir sur la carte");
  }

  @Test
  void theFileHasPointsAndEmptyCellsWhereNothingIsPublished() {
    assertThat(site.text("/regions/84/territoires.csv").lines())
        .containsExactly(
            "\uFEFFcode;nom;departement;region;niveau;niveaux_multiples;population;generalistes;"
                + "habitants-par-generaliste;apl-generalistes;croissance-generalistes",
            "01001;\"Alpha\";01;84;ZAC;oui;900;2;900;;100",
            "69381;\"Lucques 1er\";69;84;ZAR;non;1200;;;;",
            "69382;\"Lucques 2e\";69;84;ZIP;non;800;3;300;;50");
  }
}
