package fr.rezone.secrecy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Attacks what is published, without the true values: the attacker knows every sum, the rules, the
 * reason of each hidden cell, and that counts are whole and not negative. For each sensitive cell
 * it asks how wide the interval of what remains possible is, and compares it with what the rule
 * asks for. Stateless; the same tables always give the same report.
 *
 * <p>Three steps, each for what the former left open: sums and facts one at a time; in each group of
 * linked cells, another table that agrees with all that is published, and moves away from it; linear
 * programs.
 */
public final class Audit {
  /** Groups up to this size are attacked by programs over the whole of them. */
  private static final int WHOLE = 2_500;

  /** Larger ones by programs over the surroundings of a cell, the rest held as in the candidate. */
  private static final int[] SURROUNDINGS = {150, 900};

  private final PublishedTables published;
  private final Knowledge knowledge;
  private final Ranges beforehand;
  private final Components components;
  private final Programs programs;

  private Audit(PublishedTables published, Knowledge knowledge) {
    this.published = published;
    this.knowledge = knowledge;
    this.beforehand = beforehand(published);
    this.components =
        Components.of(
            published, cell -> published.isHidden(cell) && !knowledge.isFixed(cell));
    this.programs = new Programs(published, knowledge);
  }

  /** Tries to compute back every sensitive cell. */
  public static AuditReport attack(PublishedTables published) {
    Knowledge knowledge = Knowledge.of(published);
    int sensitive = 0;
    for (int cell = 0; cell < published.cells(); cell++) {
      sensitive += published.isSensitive(cell) ? 1 : 0;
    }
    if (knowledge.isContradictory()) {
      return new AuditReport(published.hiddenCount(), sensitive, List.of(), 0, 0, 0, true);
    }
    return new Audit(published, knowledge).run(sensitive);
  }

  /**
   * What an attacker can tell of a cell at best, by linear programs over all that is linked to it:
   * for small tables.
   *
   * @return a leak whose kind is meaningless unless it is {@link Leak.Kind#EXACT}; empty of width
   *     for a published cell
   * @throws IllegalArgumentException if the published figures contradict each other (one French
   *     line)
   */
  public static Leak bounds(PublishedTables published, int cell) {
    Knowledge knowledge = Knowledge.of(published);
    if (knowledge.isContradictory()) {
      throw new IllegalArgumentException(
          "les chiffres publiés se contredisent : corriger les totaux avant l’attaque");
    }
    if (knowledge.isFixed(cell)) {
      return new Leak(cell, Leak.Kind.EXACT, knowledge.low(cell), knowledge.high(cell));
    }
    Audit audit = new Audit(published, knowledge);
    Programs.Bounds bounds = audit.exact(cell);
    return audit.leak(cell, bounds.low(), bounds.high());
  }

  private static Ranges beforehand(PublishedTables published) {
    return Beforehand.of(
        published.sums(),
        new Beforehand.Cells() {
          @Override
          public int rule(int cell) {
            return published.rulePosition(cell);
          }

          @Override
          public byte reason(int cell) {
            return published.reasonCode(cell);
          }

          @Override
          public long value(int cell) {
            return published.value(cell);
          }
        },
        published.rules());
  }

  private AuditReport run(int sensitive) {
    List<Leak> leaks = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int cell = 0; cell < published.cells(); cell++) {
      if (published.isSensitive(cell)) {
        if (knowledge.high(cell) - knowledge.low(cell) < asked(cell, knowledge.low(cell))) {
          leaks.add(leak(cell, knowledge.low(cell), knowledge.high(cell)));
        } else {
          open.add(cell);
        }
      }
    }
    Candidate candidate = new Candidate(published, knowledge, components);
    Reach reach = new Reach(published, knowledge, candidate, programs);
    for (int cell : open) {
      boolean found = candidate.isFound(components.of(cell));
      if (!found || !reach.isAtLeast(cell, asked(cell, knowledge.low(cell)))) {
        decide(cell, candidate, found, leaks);
      }
    }
    leaks.sort((a, b) -> Integer.compare(a.cell(), b.cell()));
    return new AuditReport(
        published.hiddenCount(),
        sensitive,
        leaks,
        components.count(),
        components.largest(),
        programs.solved(),
        false);
  }

  /** The least width that the rule asks for, were the value the given one or more. */
  private long asked(int cell, long value) {
    long possible = beforehand.high(cell) - beforehand.low(cell);
    long p = published.rule(cell).protection(value, published.reason(cell), -1);
    return Math.max(1, Math.min(p, possible));
  }

  private void decide(int cell, Candidate candidate, boolean found, List<Leak> leaks) {
    int[] group = components.members(components.of(cell));
    if (group.length > WHOLE) {
      for (int size : SURROUNDINGS) {
        if (found) {
          Programs.Bounds inner =
              programs.bounds(cell, surroundings(cell, size), candidate::value);
          if (inner.high() - inner.low() >= asked(cell, inner.low())) {
            return;
          }
        }
      }
      leaks.add(
          new Leak(cell, Leak.Kind.UNDECIDED, knowledge.low(cell), knowledge.high(cell)));
      return;
    }
    Programs.Bounds bounds = exact(cell);
    if (bounds.high() - bounds.low() < asked(cell, bounds.low())) {
      leaks.add(leak(cell, bounds.low(), bounds.high()));
    }
  }

  private Leak leak(int cell, long low, long high) {
    return new Leak(cell, low == high ? Leak.Kind.EXACT : Leak.Kind.TIGHT, low, high);
  }

  private Programs.Bounds exact(int cell) {
    int[] group = components.members(components.of(cell));
    return programs.bounds(cell, group, other -> knowledge.low(other));
  }

  /** Open cells near a cell, by sums, at most about so many. */
  private int[] surroundings(int cell, int size) {
    Sums sums = published.sums();
    BitSet seen = new BitSet();
    int[] found = new int[size];
    int count = 0;
    found[count++] = cell;
    seen.set(cell);
    for (int next = 0; next < count && count < size; next++) {
      for (int link = sums.linkStart(found[next]); link < sums.linkEnd(found[next]); link++) {
        int sum = sums.linkedSum(link);
        for (int at = sums.start(sum); at < sums.end(sum) && count < size; at++) {
          int other = sums.member(at);
          if (published.isHidden(other) && !knowledge.isFixed(other) && !seen.get(other)) {
            seen.set(other);
            found[count++] = other;
          }
        }
      }
    }
    return Arrays.copyOf(found, count);
  }
}
