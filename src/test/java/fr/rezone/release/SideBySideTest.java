package fr.rezone.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  private final ImportProgress progress =
      new ImportProgress() {
        @Override
        public void step(String label) {
          told.add("> " + label);
        }

        @Override
        public void done(String label) {
          told.add("< " + label);
        }

        @Override
        public void warn(String message) {}
      };

  @Test
  void aStepBeginsOnceThoseItNeedsAreDone() {
    try (SideBySide steps = new SideBySide(progress)) {
      CompletableFuture<Integer> two = steps.start("deux", () -> 2);
      CompletableFuture<Integer> three = steps.start("trois", () -> 3);
      CompletableFuture<Integer> six =
          steps.start("six", () -> two.join() * three.join(), two, three);
      assertThat(SideBySide.finished(six)).isEqualTo(6);
    }
    assertThat(told)
        .containsExactlyInAnyOrder("> deux", "< deux", "> trois", "< trois", "> six", "< six");
    assertThat(told.indexOf("> six"))
        .isGreaterThan(told.indexOf("< deux"))
        .isGreaterThan(told.indexOf("< trois"));
  }

  @Test
  void ofThoseThatCouldBeginTheOneGivenFirstDoes() {
    try (SideBySide steps = new SideBySide(ImportProgress.SILENT)) {
      CountDownLatch all = new CountDownLatch(1);
      CountDownLatch begun = new CountDownLatch(1);
      // As many as there are processors hold them, so that what follows has to wait its turn.
      List<CompletableFuture<Boolean>> held =
          IntStream.range(0, Runtime.getRuntime().availableProcessors())
              .mapToObj(_ -> steps.start(() -> awaited(all)))
              .toList();
      CompletableFuture<Void> late = steps.write("après", begun::countDown, held.getFirst());
      // Were one of these taken by the processor that the first frees, nothing would ever end.
      List<CompletableFuture<Boolean>> rest =
          IntStream.range(0, 20).mapToObj(_ -> steps.start(() -> awaited(begun))).toList();
      all.countDown();
      assertThat(late).succeedsWithin(Duration.ofSeconds(30));
      rest.forEach(SideBySide::finished);
    }
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void theFaultOfAStepIsThatOfThoseThatNeedIt() {
    try (SideBySide steps = new SideBySide(progress)) {
      ReleaseException fault = new ReleaseException("rien à faire");
      CompletableFuture<String> broken =
          steps.start(
              "cassé",
              () -> {
                throw fault;
              });
      CompletableFuture<String> next = steps.start("suite", broken::join, broken);
      assertThatThrownBy(() -> SideBySide.finished(next)).isSameAs(fault);
      CompletableFuture<Void> full =
          steps.write(
              "plein",
              () -> {
                throw new IOException("No space left on device");
              });
      assertThatThrownBy(() -> SideBySide.finished(full))
          .isInstanceOf(UncheckedIOException.class)
          .hasRootCauseMessage("No space left on device");
      CompletableFuture<String> poor =
          steps.start(
              "pauvre",
              () -> {
                throw new OutOfMemoryError("tas");
              });
      assertThatThrownBy(() -> SideBySide.finished(poor)).isInstanceOf(OutOfMemoryError.class);
    }
    assertThat(told).contains("> cassé").doesNotContain("> suite", "< cassé", "< plein");
  }

  @Test
  void onceClosedNothingRunsAndNothingBegins() {
    SideBySide steps = new SideBySide(progress);
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    IntStream.range(0, Runtime.getRuntime().availableProcessors())
        .forEach(
            _ ->
                steps.start(
                    () -> {
                      begun.countDown();
                      boolean gone = awaited(never);
                      told.add("fini");
                      return gone;
                    }));
    steps.start(() -> told.add("jamais"));
    assertThat(awaited(begun)).isTrue();
    steps.close();
    int before = told.size();
    assertThat(told).isNotEmpty().containsOnly("fini");
    assertThat(told).hasSize(before);
  }
}
