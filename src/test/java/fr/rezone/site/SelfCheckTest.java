package fr.rezone.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.site.http.AccessLog;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfCheckTest {
  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

  /** A clock that a test moves. */
  private static final class Hands extends Clock {
    private Instant now = START;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final Hands clock = new Hands();

  @Test
  void nothingIsWrongBeforeAnythingIsTold() {
    SelfCheck check = new SelfCheck(AccessLog.NONE, clock);
    clock.now = START.plus(Duration.ofDays(3));
    assertThat(check.troubles()).isEmpty();
    assertThat(check.lastToldSeconds()).isZero();
  }

  @Test
  void whatIsToldStaysUntilItIsToldOtherwise() {
    SelfCheck check = new SelfCheck(AccessLog.NONE, clock);
    check.tell(List.of("version refusée"));
    assertThat(check.troubles()).containsExactly("version refusée");
    assertThat(check.lastToldSeconds()).isEqualTo(START.getEpochSecond());
    check.tell(List.of());
    assertThat(check.troubles()).isEmpty();
  }

  @Test
  void aFollowerThatSaysNothingMoreIsATrouble() {
    SelfCheck check = new SelfCheck(AccessLog.NONE, clock);
    check.tell(List.of());
    clock.now = START.plus(SelfCheck.LONGEST_SILENCE);
    assertThat(check.troubles()).isEmpty();
    clock.now = clock.now.plusSeconds(30);
    assertThat(check.troubles())
        .singleElement()
        .asString()
        .contains("muet depuis 150\u00a0s")
        .contains("vérifier le volume");
  }

  @Test
  void aLogThatFailsIsATrouble() {
    AccessLog log =
        AccessLog.to(
            new Writer() {
              @Override
              public void write(char[] chars, int from, int count) throws IOException {
                throw new IOException("disque plein");
              }

              @Override
              public void flush() {}

              @Override
              public void close() {}
            });
    SelfCheck check = new SelfCheck(log, clock);
    assertThat(check.troubles()).isEmpty();
    log.record("a", "GET", "/", 200, 1);
    assertThat(check.troubles()).singleElement().asString().contains("journal des requêtes");
  }
}
