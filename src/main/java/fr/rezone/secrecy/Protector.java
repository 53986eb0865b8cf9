package fr.rezone.secrecy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Decides what is hidden: what the rules hide, and as little else as it finds that keeps every
 * sensitive cell within its protection interval, whatever is computed from the rest. The same
 * tables and rules always give the same result.
 *
 * <p>For each sensitive cell and direction it looks for a move, a change of several hidden cells
 * that leaves every published value and every sum as they are; the cheapest published cells that
 * such a move needs are hidden. What is found is a proof in whole numbers. Cells that proofs no
 * longer need are shown again. Tables that no sum links are protected side by side, on all
 * processors.
 */
public final class Protector {
  private final LinkedTables tables;
  private final Suppression suppression;
  private final Proofs proofs;
  private final Prover prover;

  private Protector(LinkedTables tables, Suppression suppression, Proofs proofs) {
    this.tables = tables;
    this.suppression = suppression;
    this.proofs = proofs;
    this.prover =
        new Prover(
            suppression, proofs, new MoveSearch(tables.sums()), new WideMove(tables, suppression));
  }

  /**
   * Protects tables under rules.
   *
   * @param rules the rules that the cells name by position
   * @throws IllegalArgumentException if a cell names a rule that is not in the list (one French
   *     line)
   */
  public static Protection protect(LinkedTables tables, List<SecrecyRule> rules) {
    Suppression suppression = new Suppression(tables, rules);
    Proofs proofs = new Proofs(suppression);
    protectAll(tables, suppression, proofs);
    List<Integer> unprotected = new ArrayList<>();
    for (int need = 0; need < proofs.needs(); need += 2) {
      int cell = proofs.cell(need);
      if (proofs.width(need) < enough(suppression, cell)) {
        unprotected.add(cell);
      }
    }
    return new Protection(tables, suppression.reasons(), unprotected);
  }

  private static void protectAll(LinkedTables tables, Suppression suppression, Proofs proofs) {
    List<int[]> groups = Groups.of(tables, proofs);
    int threads = Math.min(groups.size(), Runtime.getRuntime().availableProcessors());
    if (threads == 0) {
      return;
    }
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> workers = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        workers.add(
            pool.submit(
                () -> {
                  Protector worker =
                      new Protector(tables, suppression.forThread(), proofs.forThread());
                  int group = next.getAndIncrement();
                  while (group < groups.size()) {
                    worker.protect(groups.get(group));
                    group = next.getAndIncrement();
                  }
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("protection of tables failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("protection of tables was interrupted", e);
    }
  }

  /** The least width of a cell's interval, whatever lies on which side of its value. */
  private static long enough(Suppression suppression, int cell) {
    return Math.max(1, suppression.sliding(cell));
  }

  private void protect(int[] needs) {
    for (int need : needs) {
      if (proofs.isOpen(need)) {
        prover.prove(need);
      }
    }
    Map<Integer, Long> missed = new LinkedHashMap<>();
    for (int need : needs) {
      if (proofs.isOpen(need)) {
        long wanted = proofs.amount(need);
        if (prover.protect(need) > 0) {
          missed.put(need, wanted);
        }
      }
    }
    // Where the other direction makes the interval wide enough, looking far is useless.
    lookAgain(missed, prover::protectAtAnyCost);
    lookAgain(missed, prover::protectWidely);
    new Republication(tables, suppression, proofs, prover).run(needs, prover.takeHidden());
  }

  private void lookAgain(Map<Integer, Long> missed, IntConsumer harder) {
    missed.forEach(
        (need, wanted) -> {
          long width = proofs.proven(need) + proofs.proven(need ^ 1);
          if (width < enough(suppression, proofs.cell(need))) {
            proofs.askFor(need, wanted);
            harder.accept(need);
          }
        });
  }
}
