package fr.rezone.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
  private static final Path CLASSES = Path.of("target/classes/fr/rezone/site/assets");

  @Test
  void assetsAreNamedAfterTheirContentAndPacked() throws IOException {
    Assets assets = Assets.load();
    String url = assets.url("css/rezone.css");
    assertThat(url).matches("/statique/rezone\\.[A-Za-z0-9_-]{10}\\.css");
    Path file = CLASSES.resolve(url.substring("/statique/".length()));
    assertThat(Files.size(Path.of(file + ".br"))).isLessThan(Files.size(Path.of(file + ".gz")));
    assertThat(Files.readString(file)).doesNotContain("light-dark(", "../fonts/");
    assertThat(assets.preloads("js/carte.mjs")).anyMatch(path -> path.contains("maplibre-gl."));
    assertThatThrownBy(() -> assets.url("css/autre.css"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("css/autre.css");
  }

  @Test
  void modulesNameFilesThatExist() throws IOException {
    Pattern named = Pattern.compile("[\"']\\./([^\"']+\\.mjs)[\"']");
    try (var files = Files.list(CLASSES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".mjs")).toList()) {
        Matcher names = named.matcher(Files.readString(file));
        while (names.find()) {
          assertThat(CLASSES.resolve(names.group(1))).exists();
        }
      }
    }
  }

  @Test
  void theFontIsLightAndTheLockFileNamesNoHost() throws IOException {
    String font =
        Assets.load().url("fonts/source-sans-3-latin.woff2").substring("/statique/".length());
    assertThat(Files.size(CLASSES.resolve(font))).isLessThan(60_000);
    String lock = Files.readString(Path.of("src/main/web/package-lock.json"));
    assertThat(lock).doesNotContain("\"resolved\"");
    assertThat(lock.lines().filter(line -> line.contains("://")))
        .allMatch(line -> line.contains("github.com/"));
  }

  @Test
  void aPageEscapesWhatItIsGiven() {
    Site site = Specimen.site(false);
    Page page = Page.of(site, "<script>alert(1)</script>", "\"><img src=x>");
    String html = Specimen.page(page, _ -> {});
    assertThat(html)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; – Rézone")
        .doesNotContain("<script>alert", "<img src=x");
    assertThat(Html.jsonBlock("{\"a\":\"</script><!--\"}")).doesNotContain("<", ">");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"1;1;[1]", "1;3;[1, 2, 3]", "4;12;[1, 0, 3, 4, 5, 0, 12]", "12;12;[1, 0, 11, 12]"})
  void pagesShownAreFew(int page, int pages, String shown) {
    assertThat(new Pagination("/x", page, pages).shown()).hasToString(shown);
  }

  @Test
  void sortLinksKeepTheQueryAndReverse() {
    DataTable.Column name = new DataTable.Column("nom", "Nom", false);
    DataTable.Column people = new DataTable.Column("population", "Habitants", true);
    DataTable table =
        new DataTable("t", "/carte?vue=tableau", List.of(name, people), List.of(), "nom", false);
    assertThat(table.sortPath(name)).isEqualTo("/carte?vue=tableau&tri=-nom");
    assertThat(table.sortPath(people)).isEqualTo("/carte?vue=tableau&tri=-population");
    assertThat(table.direction(name)).isEqualTo("ascending");
    assertThat(table.direction(people)).isEmpty();
    assertThat(new Pagination("/x?a=1", 1, 2).pathOf(2)).isEqualTo("/x?a=1&page=2");
  }

  @Test
  void aTableThatIsNotSortedClaimsNoOrder() {
    DataTable.Column text = new DataTable.Column("", "Texte", false);
    assertThat(new DataTable("t", "/x", List.of(text), List.of(), "", false).direction(text))
        .isEmpty();
  }
}
