package fr.rezone.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AdvisoryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "introduced 0; 0.0.1; true",
        "introduced 0, fixed 2.0; 1.9; true",
        "introduced 0, fixed 2.0; 2.0; false",
        "introduced 0, fixed 2.0; 2.0-rc1; true",
        "introduced 1.5, fixed 2.0; 1.4.9; false",
        "introduced 1.5, fixed 2.0; 1.5; true",
        "introduced 1.5, last_affected 2.0; 2.0; true",
        "introduced 1.5, last_affected 2.0; 2.0.1; false",
        // Two periods in one range, written out of order.
        "introduced 3.0, fixed 2.1, fixed 3.2, introduced 2.0; 2.0.5; true",
        "introduced 3.0, fixed 2.1, fixed 3.2, introduced 2.0; 2.5; false",
        "introduced 3.0, fixed 2.1, fixed 3.2, introduced 2.0; 3.1; true",
        "introduced 3.0, fixed 2.1, fixed 3.2, introduced 2.0; 3.2; false",
        "introduced 1.0, limit 2.0; 1.9; true",
        "introduced 1.0, limit 2.0; 2.0; false",
        "introduced 1.0, limit *; 7.0; true",
        "introduced 9.0; 10.0; true",
      })
  void theLastEventBeforeAVersionDecides(String events, String version, boolean concerned) {
    for (Ecosystem ecosystem : Ecosystem.values()) {
      Advisory advisory = advisory(ecosystem == Ecosystem.MAVEN ? "Maven" : "npm", events);
      assertThat(advisory.concerns(new Component(ecosystem, "x", version)))
          .as(ecosystem + " " + events + " " + version)
          .isEqualTo(concerned);
    }
  }

  @Test
  void rangesOfCommitsSayNothing() {
    String json =
        """
        {"id": "A", "affected": [{"package": {"ecosystem": "npm", "name": "x"},
          "ranges": [{"type": "GIT", "events": [{"introduced": "0"}]}]}]}
        """;
    assertThat(
            Advisory.of(JsonMapper.shared().readTree(json))
                .concerns(new Component(Ecosystem.NPM, "x", "1.0.0")))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1.0.0-alpha, 1.0.0-alpha.1",
    "1.0.0-alpha.1, 1.0.0-alpha.beta",
    "1.0.0-beta.2, 1.0.0-beta.11",
    "1.0.0-rc.1, 1.0.0",
    "1.9.0, 1.10.0",
    "v1.2, 1.2.1",
    "0.0.9+build.7, 0.1.0+build.1"
  })
  void versionsOfNpmFollowOneAnother(String lesser, String greater) {
    assertThat(SemanticVersion.parse(lesser)).isLessThan(SemanticVersion.parse(greater));
  }

  @Test
  void whatIsNoVersionIsSaid() {
    assertThat(SemanticVersion.parse("1.2.3+a"))
        .isEqualByComparingTo(SemanticVersion.parse("1.2.3"));
    assertThatThrownBy(() -> SemanticVersion.parse("dernière"))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("« dernière »");
  }

  @Test
  void packageAddressesAreReadAsAdvisoriesNameThem() {
    assertThat(Component.of("pkg:maven/org.eclipse.jetty/jetty-server@12.1.14?type=jar"))
        .contains(new Component(Ecosystem.MAVEN, "org.eclipse.jetty:jetty-server", "12.1.14"));
    assertThat(Component.of("pkg:npm/%40mapbox/point-geometry@1.1.0"))
        .contains(new Component(Ecosystem.NPM, "@mapbox/point-geometry", "1.1.0"));
    assertThat(Component.of("pkg:maven/a/b@1.0%2B2"))
        .get()
        .extracting("version")
        .isEqualTo("1.0+2");
    assertThat(Component.of("pkg:deb/debian/curl@8.1")).isEmpty();
    assertThatThrownBy(() -> Component.of("jetty 12")).isInstanceOf(ScanException.class);
  }

  private static Advisory advisory(String ecosystem, String events) {
    StringBuilder json = new StringBuilder();
    for (String event : events.split(", ")) {
      String[] words = event.split(" ");
      json.append(json.isEmpty() ? "" : ",");
      json.append("{\"%s\": \"%s\"}".formatted(words[0], words[1]));
    }
    return Advisory.of(
        JsonMapper.shared()
            .readTree(
                """
                {"id": "A", "affected": [{"package": {"ecosystem": "%s", "name": "x"},
                  "ranges": [{"type": "ECOSYSTEM", "events": [%s]}]}]}
                """
                    .formatted(ecosystem, json)));
  }
}
