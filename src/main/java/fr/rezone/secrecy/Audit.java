package fr.rezone.secrecy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * Attacks what is published, without the true values: the attacker knows every sum, the rules, the
 * reason of each hidden cell, and that counts are whole and not negative. For each sensitive cell
 * it asks how wide the interval of what remains possible is, and compares it with what the rule
 * asks for. Stateless; the same tables always give the same report.
 *
 * <p>Three steps, each for what the former left open: sums and facts one at a time; in each group
 * of linked cells, another table that agrees with all that is published, and moves away from it;
 * linear programs.
 */
public final class Audit {
  /** Groups up to this size are attacked by programs over the whole of them. */
  private static final int WHOLE = 2_500;

  /** Larger ones by programs over the surroundings of a cell, the rest held as in the candidate. */
  private static final int[] SURROUNDINGS = {150, 900};

  private static final int WALKS = 12;
  private static final long SEED = 20_261_121;

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
        Components.of(published, cell -> published.isHidden(cell) && !knowledge.isFixed(cell));
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
    for (int cell : walk(open, candidate)) {
      decide(cell, candidate, leaks);
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

  /** Shows what it can by candidates and moves; returns the cells that it could not show. */
  private List<Integer> walk(List<Integer> open, Candidate candidate) {
    MoveSearch search = new MoveSearch(published.sums());
    round(candidate, search);
    Reach near = new Reach(published, knowledge, candidate, programs, search, Reach.NEAR);
    Reach far = new Reach(published, knowledge, candidate, programs, search, Reach.FAR);
    Random random = new Random(SEED);
    List<Span> left = open.stream().map(Span::new).toList();
    for (int walk = 0; walk < WALKS && !left.isEmpty(); walk++) {
      if (walk > 0) {
        left.stream()
            .mapToInt(span -> components.of(span.cell))
            .distinct()
            .filter(candidate::isFound)
            .forEach(component -> near.shake(components.members(component), random));
      }
      left = left.stream().filter(span -> !isWide(span, candidate, near)).toList();
      left = left.stream().filter(span -> !isWide(span, candidate, far)).toList();
    }
    return left.stream().map(span -> span.cell).toList();
  }

  private boolean isWide(Span span, Candidate candidate, Reach reach) {
    int cell = span.cell;
    if (!candidate.isFound(components.of(cell))) {
      return false;
    }
    double value = candidate.value(cell);
    span.show(value);
    long wanted = asked(cell, (long) value);
    span.show(value - reach.below(cell, wanted));
    if (!span.isAtLeast(asked(cell, span.least()))) {
      span.show(value + reach.above(cell, wanted));
    }
    return span.isAtLeast(asked(cell, span.least()));
  }

  /** The smallest and largest value that tables agreeing with all that is published gave a cell. */
  private static final class Span {
    private static final double NEARLY = 1e-6;
    private final int cell;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    Span(int cell) {
      this.cell = cell;
    }

    void show(double value) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }

    long least() {
      return (long) Math.ceil(low - NEARLY);
    }

    boolean isAtLeast(long width) {
      return high - low >= width - NEARLY;
    }
  }

  private void round(Candidate candidate, MoveSearch search) {
    Rounding rounding =
        new Rounding(
            candidate,
            cell ->
                published.isHidden(cell) && !knowledge.isFixed(cell) && !programs.isInFact(cell),
            search);
    for (int component = 0; component < components.count(); component++) {
      if (candidate.isFound(component)) {
        rounding.run(components.members(component));
      }
    }
  }

  /** The least width that the rule asks for, were the value the given one or more. */
  private long asked(int cell, long value) {
    long possible = beforehand.high(cell) - beforehand.low(cell);
    long p = published.rule(cell).protection(value, published.reason(cell), -1);
    return Math.max(1, Math.min(p, possible));
  }

  private void decide(int cell, Candidate candidate, List<Leak> leaks) {
    int[] group = components.members(components.of(cell));
    if (group.length > WHOLE) {
      for (int size : SURROUNDINGS) {
        if (candidate.isFound(components.of(cell))) {
          Programs.Bounds inner = programs.bounds(cell, surroundings(cell, size), candidate::value);
          if (inner.high() - inner.low() >= asked(cell, inner.low())) {
            return;
          }
        }
      }
      leaks.add(new Leak(cell, Leak.Kind.UNDECIDED, knowledge.low(cell), knowledge.high(cell)));
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
