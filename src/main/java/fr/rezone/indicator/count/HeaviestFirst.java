package fr.rezone.indicator.count;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Does pieces of work that need nothing of each other on all processors, the heaviest first: begun
 * last, it would leave the other processors idle.
 */
final class HeaviestFirst {
  private HeaviestFirst() {}

  /**
   * The results, in the order of the pieces.
   *
   * @param weight how long a piece takes, in any unit
   * @throws RuntimeException the one that a piece of work threw; pieces not begun are left
   */
  static <P, R> List<R> map(List<P> pieces, ToLongFunction<P> weight, Function<P, R> work) {
    try (ExecutorService pool =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Begun<R>> begun =
          IntStream.range(0, pieces.size())
              .boxed()
              .sorted(Comparator.comparingLong(i -> -weight.applyAsLong(pieces.get(i))))
              .map(i -> new Begun<>(i, supplyAsync(() -> work.apply(pieces.get(i)), pool)))
              .toList();
      try {
        begun.forEach(piece -> piece.result().join());
      } catch (CompletionException e) {
        pool.shutdownNow();
        throw e.getCause() instanceof RuntimeException told ? told : e;
      }
      return begun.stream()
          .sorted(Comparator.comparingInt(Begun::place))
          .map(piece -> piece.result().join())
          .toList();
    }
  }

  private record Begun<R>(int place, CompletableFuture<R> result) {}
}
