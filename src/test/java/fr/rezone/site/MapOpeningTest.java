package fr.rezone.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import fr.rezone.site.browser.Tab;
import fr.rezone.site.browser.Window;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the map page shows of the real country before the library of the map is there, and how the
 * live map takes its place. The library is held back for as long as the test looks.
 */
@Tag("mirror")
class MapOpeningTest {
  /** Pixels by which the two may differ, each drawing its own line around the land. */
  private static final int SLACK = 2;

  @AutoClose private static CountryInBrowser country;

  @BeforeAll
  static void start() throws IOException {
    country = CountryInBrowser.open();
  }

  /** Goes to a page whose map cannot come yet; the requests held are answered when told. */
  private static List<Route> held(Tab tab, String path) {
    List<Route> held = new ArrayList<>();
    tab.page().route("**/maplibre-gl*", held::add);
    tab.page()
        .navigate(
            country.origin() + path,
            new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    tab.page()
        .waitForFunction(
            "() => { const image = document.querySelector('.map-opening img');"
                + " return image && image.complete && image.naturalWidth > 0; }");
    tab.page().waitForTimeout(500);
    return held;
  }

  private static void release(Tab tab, List<Route> held) {
    tab.page().unroute("**/maplibre-gl*");
    held.forEach(Route::resume);
    tab.page().waitForSelector("html[data-carte=prete]");
    tab.page().waitForTimeout(900);
  }

  private static BufferedImage seen(Tab tab) {
    try {
      return ImageIO.read(new ByteArrayInputStream(tab.page().screenshot()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The least rectangle with all that is not sea: left, top, right, bottom. */
  private static int[] land(BufferedImage image, int left, int top, int right, int bottom) {
    int sea = image.getRGB(left, bottom);
    int[] land = {right, bottom, left, top};
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        if (distance(image.getRGB(x, y), sea) > 24) {
          land =
              new int[] {
                Math.min(land[0], x),
                Math.min(land[1], y),
                Math.max(land[2], x),
                Math.max(land[3], y)
              };
        }
      }
    }
    return land;
  }

  private static int distance(int a, int b) {
    int greatest = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      greatest = Math.max(greatest, Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)));
    }
    return greatest;
  }

  @ParameterizedTest
  @EnumSource
  void thePictureLiesWhereTheLiveMapWillBe(Window window) {
    try (Tab tab = country.open(window)) {
      List<Route> held = held(tab, "/carte");
      tab.shoot("carte-image-" + window.id());
      BufferedImage before = seen(tab);
      assertThat(tab.page().locator(".map-opening")).isVisible();
      release(tab, held);
      assertThat(tab.page().locator(".map-opening")).isHidden();
      tab.shoot("carte-vive-" + window.id());
      BufferedImage after = seen(tab);

      boolean phone = before.getWidth() < 500;
      int left = phone ? 2 : 372;
      int right = before.getWidth() - (phone ? 2 : 70);
      int top = phone ? 165 : 60;
      int bottom = before.getHeight() - (phone ? 140 : 4);
      int[] drawn = land(before, left, top, right, bottom);
      int[] live = land(after, left, top, right, bottom);
      assertThat(drawn[2] - drawn[0]).isGreaterThan(300);
      for (int side = 0; side < 4; side++) {
        assertThat(drawn[side]).isBetween(live[side] - SLACK, live[side] + SLACK);
      }
      double here = agreement(before, after, drawn, 0, 0);
      assertThat(here).isGreaterThan(0.55);
      for (int[] aside : new int[][] {{3, 0}, {-3, 0}, {0, 3}, {0, -3}}) {
        assertThat(agreement(before, after, drawn, aside[0], aside[1])).isLessThan(here);
      }
    }
  }

  /**
   * The share of places in colour that have the same colour in the other picture moved aside; names
   * and lines are drawn over some, over four in ten on a phone.
   */
  private static double agreement(
      BufferedImage before, BufferedImage after, int[] land, int dx, int dy) {
    int sea = before.getRGB(land[0], land[3]);
    int same = 0;
    int all = 0;
    for (int y = land[1]; y <= land[3]; y += 3) {
      for (int x = land[0]; x <= land[2]; x += 3) {
        if (distance(before.getRGB(x, y), sea) > 24) {
          all++;
          same += distance(before.getRGB(x, y), after.getRGB(x + dx, y + dy)) < 40 ? 1 : 0;
        }
      }
    }
    return same / (double) all;
  }

  @Test
  void thePictureIsTheOneOfTheProfession() {
    try (Tab tab = country.desktop()) {
      held(tab, "/carte?profession=infirmier");
      assertThat(tab.page().locator(".map-opening img"))
          .hasAttribute("alt", Pattern.compile("^Zonage des infirmiers, France"));
      tab.requireAccessible();
    }
  }

  /** A picture of a place that one has left, or of another layer, would be a wrong map. */
  @Test
  void thePictureGoesAsSoonAsTheMapIsAnother() {
    for (boolean moved : new boolean[] {true, false}) {
      try (Tab tab = country.desktop()) {
        List<Route> tiles = new ArrayList<>();
        tab.page().route("**/tuiles/**", tiles::add);
        List<Route> held = held(tab, "/carte");
        tab.page().unroute("**/maplibre-gl*");
        held.forEach(Route::resume);
        tab.page().waitForSelector(".maplibregl-canvas");
        tab.page().waitForTimeout(300);
        assertThat(tab.page().locator(".map-opening")).isVisible();
        if (moved) {
          tab.page().locator("[data-carte=plus]").click();
        } else {
          tab.page().locator("#carte-profession").selectOption("infirmier");
        }
        assertThat(tab.page().locator(".map-opening")).hasCount(0);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DESKTOP", "PHONE"})
  void withoutScriptsThePictureAndItsLegendStay(Window window) {
    try (Tab tab = country.openWithoutScripts(window)) {
      tab.go("/carte");
      Locator picture = tab.page().locator(".map-opening img");
      assertThat(picture).isVisible();
      assertThat(tab.page().locator(".legend-line").first()).isVisible();
      assertThat(tab.page().locator(".map-still a")).hasText("Le tableau");
      assertThat(tab.page().locator(".map-tools")).isHidden();
      tab.page().locator("#carte-profession").selectOption("infirmier");
      tab.page().getByText("Voir la carte", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(picture).hasAttribute("src", Pattern.compile("^/carte/ouverture/infirmier"));
      assertThat(tab.page().locator("[data-carte=titre-legende]")).hasText("Zonage des infirmiers");
      tab.shootWhole("carte-sans-script-" + window.id());
      tab.requireNoSidewaysScroll();
    }
  }
}
