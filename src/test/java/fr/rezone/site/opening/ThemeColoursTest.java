package fr.rezone.site.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ThemeColoursTest {
  private static final String CSS =
      """
      :root { color-scheme: light dark; --paper: #fbfaf7; --zone-zip: #e8772e;  --radius: 6px;
        --sign: #123456}
      @media screen and (prefers-color-scheme: dark) { :root:where(:not([data-theme='light'])) { --zone-zip: #ee8a48;  --paper: #12171d} }
      @media screen { :root:where([data-theme='dark']) { --zone-zip: #000000} }
      :root[data-palette='ars'] { --zone-zip: #e0433f;}
      """;

  @Test
  void eachThemeHasItsOwnAndSharesTheRest() {
    ThemeColours colours = ThemeColours.of(CSS);
    assertThat(colours.colour("zone-zip", false)).isEqualTo("#e8772e");
    assertThat(colours.colour("zone-zip", true)).isEqualTo("#ee8a48");
    assertThat(colours.colour("sign", false)).isEqualTo("#123456");
    assertThat(colours.colour("sign", true)).isEqualTo("#123456");
  }

  @Test
  void whatIsNoColourIsNotFound() {
    assertThatThrownBy(() -> ThemeColours.of(CSS).colour("radius", false))
        .hasMessageContaining("--radius");
    assertThatThrownBy(() -> ThemeColours.of("body { color: red }"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
