package fr.rezone.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
  private Instant now = Instant.parse("2026-11-21T10:00:00Z");
  private final InstantSource clock = () -> now;

  @Test
  void onATerminalOneLineIsRedrawnWithTheTimeLeft() {
    Progress progress = new ConsoleProgress(out, true, clock);
    progress.advanced("finess", 10_000_000, 50_000_000);
    now = now.plusMillis(50);
    progress.advanced("finess", 11_000_000, 50_000_000);
    now = now.plusMillis(9_950);
    progress.advanced("finess", 30_000_000, 50_000_000);
    // 20 MB in ten seconds of this run, 20 MB to go: ten seconds.
    assertThat(text())
        .contains("\rfiness : █████░░░░░░░░░░░░░░░░░░░ 20 % de 50,0 Mo ")
        .contains("60 % de 50,0 Mo, reste 10 s")
        .doesNotContain("22 %")
        .doesNotContain("\n");
  }

  @Test
  void inALogALineComesEveryFiveSeconds() {
    Progress progress = new ConsoleProgress(out, false, clock);
    for (int i = 0; i <= 12; i++) {
      progress.advanced("finess", i * 1_000_000L, -1);
      now = now.plusSeconds(1);
    }
    assertThat(text().lines()).containsExactly("finess : 5,0 Mo", "finess : 10,0 Mo");
  }

  @Test
  void theEndAndThePausesAreSaid() {
    Progress progress = new ConsoleProgress(out, false, clock);
    URI uri = URI.create("https://exemple.invalid/f");
    progress.waiting("sae", Duration.ofSeconds(75), "le serveur répond HTTP 503");
    progress.finished("sae", new Fetched(Path.of("f"), uri, "", 2_500, "", "", false));
    progress.finished("cog", new Fetched(Path.of("f"), uri, "", 2_500, "", "", true));
    assertThat(text().lines())
        .containsExactly(
            "sae : le serveur répond HTTP 503 ; nouvel essai dans 1 min 15 s",
            "sae : 3 ko",
            "cog : déjà à jour");
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
  }
}
