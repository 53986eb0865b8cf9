package fr.rezone.site.opening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.site.Assets;
import fr.rezone.site.SmallSite;
import fr.rezone.site.view.MapViews;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture of the first view of the small world, as it is served. */
class OpeningPicturesTest {
  private static final String PLAIN = "/carte/ouverture/medecin.svg";
  private static final Pattern ADDRESS =
      Pattern.compile("<img src=\"(/carte/ouverture/[^\"]+)\" width=\"(\\d+)\" height=\"(\\d+)\"");

  @AutoClose private static SmallSite site;
  private static ThemeColours colours;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    site = new SmallSite(folder);
    colours = OpeningPictures.colours(Assets.load());
  }

  private static PaintedPicture picture(String path) {
    return new PaintedPicture(
        site.text(path), MapViews.of(site.release()).all().getFirst().bounds());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static Matcher address(String page) {
    Matcher found = ADDRESS.matcher(site.text(page));
    assertThat(found.find()).as(page).isTrue();
    return found;
  }

  /**
   * Alpha, Bêta and Gamma are one territory, of which 800 of 900 inhabitants are in a ZAC: the ZIP
   * of Alpha shows in its figures, not on the map of territories. Zêta has no level.
   */
  @ParameterizedTest
  @CsvSource({
    "2.05, 46.05, zone-zac",
    "2.15, 46.05, zone-zac",
    "2.05, 46.15, zone-zac",
    "2.15, 46.15, zone-outside",
    "2.05, 46.25, zone-zar",
    "2.15, 46.25, zone-zip",
    "9.05, 42.05, zone-nc",
  })
  void eachTerritoryHasTheColourOfItsLevel(double lon, double lat, String token) {
    assertThat(picture(PLAIN).at(lon, lat)).isEqualTo(colours.colour(token, false));
    assertThat(picture("/carte/ouverture/medecin-sombre.svg").at(lon, lat))
        .isEqualTo(colours.colour(token, true));
  }

  @Test
  void theSeaIsLeftBlank() {
    PaintedPicture picture = picture(PLAIN);
    for (double[] place : new double[][] {{2.25, 46.05}, {5, 44}, {9.05, 42.15}, {1.95, 46.1}}) {
      assertThat(picture.at(place[0], place[1])).isEmpty();
    }
  }

  @Test
  void thePageNamesOneThatMayBeKeptForEver() {
    String address = address("/carte").group(1);
    HttpResponse<String> answer = site.get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("image/svg+xml");
    assertThat(header(answer, "Cache-Control")).contains("immutable", "max-age=31536000");
    assertThat(address).contains("?v=" + site.release().manifest().id() + ".");
    String tag = header(answer, "ETag");
    assertThat(tag).startsWith("\"").hasSizeGreaterThan(10);
    assertThat(site.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(header(site.get(address, "Accept-Encoding", "gzip"), "Content-Encoding"))
        .isEqualTo("gzip");
  }

  /** Its own width and height hold the place: nothing moves when it comes. */
  @Test
  void thePageKnowsTheFrameOfThePicture() {
    Matcher found = address("/carte");
    assertThat(site.text(found.group(1)))
        .contains("width=\"" + found.group(2) + "\" height=\"" + found.group(3) + "\"");
    assertThat(Integer.parseInt(found.group(2))).isBetween(1_000, 2_000);
  }

  /** Reading the colours leaves the style sheet whole for those who ask for it. */
  @Test
  void theStyleSheetIsStillServed() {
    site.text(PLAIN);
    assertThat(site.text(Assets.load().url("css/rezone.css"))).contains("--zone-zip");
  }

  @Test
  void anotherVersionIsNotKeptUnderThisOne() {
    for (String path : new String[] {PLAIN, PLAIN + "?v=2020"}) {
      HttpResponse<String> answer = site.get(path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(header(answer, "Cache-Control")).isEqualTo("public, no-cache");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plombier.svg", "medecin.png", "medecin", "medecin-clair.svg"})
  void anotherNameIsRefusedWithTheGoodOnes(String name) {
    HttpResponse<String> answer = site.get("/carte/ouverture/" + name);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("/carte/ouverture/{profession}.svg", "medecin");
  }

  @Test
  void anUnknownParameterIsRefused() {
    HttpResponse<String> answer = site.get(PLAIN + "?theme=sombre");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("theme", "paramètres acceptés : v");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/carte",
        "/carte?profession=medecin",
        "/carte?couche=zonage&profession=medecin&niveau=tvs",
        "/integration/carte",
        "/carte?region=&date=",
      })
  void theUsualViewHasItsPicture(String path) {
    assertThat(address(path).group(1)).startsWith(PLAIN);
    assertThat(site.text(path))
        .containsPattern(
            "<link rel=\"preload\" as=\"image\"[^>]*href=\"/carte/ouverture/medecin-sombre.svg");
  }

  /** Of another view, day, palette or layer, and under what is laid over the land, none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "region=84",
        "lon=2&lat=46&z=8",
        "couche=apl-generalistes",
        "niveau=commune",
        "palette=ars",
        "hachures=oui",
        "date=2020-01-01",
        "t=01001",
        "filtre=zip",
        "point=2.05,46.05",
        "structures=tout",
        "quartiers=non",
      })
  void anyOtherViewHasNone(String query) {
    assertThat(site.text("/carte?" + query)).doesNotContain("/carte/ouverture/");
  }

  @Test
  void theLegendIsThereBeforeTheScript() {
    String page = site.text("/carte");
    assertThat(page).contains("Zonage des médecins");
    assertThat(page)
        .containsPattern(
            "zone-zac\"><span class=\"swatch\" aria-hidden=\"true\"></span><span"
                + " class=\"legend-words\"><span><strong>ZAC</strong> zone d’action complémentaire"
                + "</span><small>1\u00a0territoire · ");
  }
}
