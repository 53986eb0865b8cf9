package fr.rezone.site.publish;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.site.operator.Operator;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class RobotsTest {
  private static final List<String> FIVE = List.of("/", "/a", "/b", "/c", "/d");

  @Test
  void aMapTooLongForOneFileBecomesAnIndex() {
    Robots robots = new Robots(Operator.unknown(), FIVE, 2, Clock.systemUTC());
    assertThat(robots.map("https://x.fr"))
        .contains("<sitemapindex", "https://x.fr/sitemap-1.xml", "https://x.fr/sitemap-3.xml")
        .doesNotContain("sitemap-4.xml");
    assertThat(robots.part("https://x.fr", 3)).contains("https://x.fr/d").doesNotContain("fr/c");
    assertThat(new Robots(Operator.unknown(), FIVE, 5, Clock.systemUTC()).map("https://x.fr"))
        .contains("<urlset", "<loc>https://x.fr/d</loc>");
  }
}
