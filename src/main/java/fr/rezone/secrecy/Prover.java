package fr.rezone.secrecy;

import fr.rezone.secrecy.Suppression.Hiding;
import fr.rezone.secrecy.Suppression.Persons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Proves that sensitive cells are protected: each needs moves that take it as far up and as far
 * down as its protection interval. Where what is hidden does not suffice, hides more. Moves start
 * from the true values, in whole numbers: what they show is possible, an attacker cannot exclude.
 * Not thread-safe.
 */
final class Prover {
  /** Among what is hidden already: many needs, and each move found serves several. */
  private static final MoveSearch.Effort NEARBY = new MoveSearch.Effort(24, 8, 3, false);

  /** Weights lead to what is cheap to hide; where they lead astray, large cells have room. */
  private static final MoveSearch.Effort HIDING = new MoveSearch.Effort(24, 24, 4, true);

  private static final MoveSearch.Effort HIDING_LARGE = new MoveSearch.Effort(60, 40, 4, true);
  private static final MoveSearch.Effort HIDING_FAR = new MoveSearch.Effort(200, 24, 4, true);

  /** Few choices at each step let a search come back sooner on its first steps. */
  private static final List<MoveSearch.Effort> AT_ANY_COST =
      List.of(
          new MoveSearch.Effort(1_000, 40, 8, true),
          new MoveSearch.Effort(1_000, 40, 4, true),
          new MoveSearch.Effort(1_000, 40, 2, true));

  /** For linear programs: how many parts of each sum, and how many cells for each of these. */
  private static final int[] PARTS_SEEN = {6, 12};

  private static final int CELLS_SEEN = 300;

  private static final int[] NONE = {};

  private final Suppression suppression;
  private final Proofs proofs;
  private final MoveSearch search;
  private final WideMove wide;
  private final List<int[]> moves = new ArrayList<>();
  private final List<int[]> also = new ArrayList<>();
  private final List<Long> amounts = new ArrayList<>();
  private final List<Integer> hidden = new ArrayList<>();

  Prover(Suppression suppression, Proofs proofs, MoveSearch search, WideMove wide) {
    this.wide = wide;
    this.suppression = suppression;
    this.proofs = proofs;
    this.search = search;
  }

  /** Whether what is hidden already protects a need; keeps the proof if so. */
  boolean prove(int need) {
    long left = go(need, proofs.amount(need), Hiding.NOTHING, NEARBY);
    if (left == 0) {
      keep(need);
    }
    undo();
    return left == 0;
  }

  /**
   * Protects a need, hiding cells if it must; settles for less where it does not soon find all.
   *
   * @return how much of the need is left without proof
   */
  long protect(int need) {
    long left = go(need, proofs.amount(need), Hiding.CHEAPLY, HIDING);
    left = go(need, left, Hiding.ANYTHING, HIDING_LARGE);
    settle(need, left);
    return left;
  }

  /** Protects a need in any way there is; settles for less where all of it is impossible. */
  void protectAtAnyCost(int need) {
    long left = go(need, proofs.amount(need), Hiding.CHEAPLY, HIDING_FAR);
    for (MoveSearch.Effort effort : AT_ANY_COST) {
      left = go(need, left, Hiding.ANYTHING, effort);
    }
    left = suppression.hasPersons() ? trustPersons(need, left) : left;
    settle(need, left);
  }

  /** The same by a linear program over the surroundings: dear, and all of the need or nothing. */
  void protectWidely(int need) {
    settle(need, moveWidely(need));
  }

  private void settle(int need, long left) {
    if (left > 0) {
      proofs.settleFor(need, proofs.amount(need) - left);
    }
    keep(need);
    undo();
  }

  /** Hands over the cells hidden by {@link #protect} since the last call, in order. */
  List<Integer> takeHidden() {
    List<Integer> taken = List.copyOf(hidden);
    hidden.clear();
    return taken;
  }

  /**
   * Moves by the whole amount or by halves of it; returns what is left. Where one unit cannot move,
   * no more can.
   */
  private long go(int need, long wanted, Hiding hiding, MoveSearch.Effort effort) {
    if (wanted == 0 || move(need, wanted, hiding, effort)) {
      return 0;
    }
    if (wanted == 1 || find(need, 1, hiding, effort, Persons.ANY).length == 0) {
      return wanted;
    }
    long left = wanted;
    long amount = wanted / 2;
    while (left > 0 && amount > 0) {
      amount = Math.min(amount, left);
      if (move(need, amount, hiding, effort)) {
        left -= amount;
      } else {
        amount /= 2;
      }
    }
    return left;
  }

  /**
   * A move that nobody can refute, or two that no single person can: each may cross cells whose
   * only contributor knows them, but no person's cells are in both. Two start from the true values
   * both, so that no other move goes before or after them.
   */
  private boolean move(int need, long amount, Hiding hiding, MoveSearch.Effort effort) {
    if (!also.isEmpty()) {
      return false;
    }
    if (!moves.isEmpty()) {
      return add(find(need, amount, hiding, effort, Persons.NONE), amount);
    }
    int cell = proofs.cell(need);
    int[] one = amount == proofs.amount(need) ? proofs.half(need, suppression) : NONE;
    if (one.length == 0) {
      one = find(need, amount, hiding, effort, Persons.ANY);
      if (one.length == 0) {
        return false;
      }
      if (!suppression.isRefutable(one, cell)) {
        hideAll(one);
        proofs.share(one, amount, suppression);
        return add(one, amount);
      }
    }
    suppression.avoidPersonsOf(one, cell);
    int[] other = find(need, amount, hiding, effort, Persons.OTHERS);
    if (other.length > 0) {
      hideAll(one);
      hideAll(other);
      also.add(one);
      also.add(other);
      proofs.share(other, amount, suppression);
    }
    if (hiding == Hiding.NOTHING || other.length > 0) {
      proofs.share(one, amount, suppression);
    }
    return other.length > 0;
  }

  /** By a linear program; all of the need or nothing. */
  private long moveWidely(int need) {
    suppression.seek(proofs.cell(need), proofs.amount(need), Hiding.ANYTHING, Persons.NONE);
    for (int parts : PARTS_SEEN) {
      int[] cells =
          wide.find(
              proofs.cell(need), proofs.sign(need), proofs.amount(need), parts, parts * CELLS_SEEN);
      if (cells.length > 0) {
        also.add(Arrays.stream(cells).map(cell -> cell << 1).toArray());
        hideAll(also.getLast());
        return 0;
      }
    }
    return proofs.amount(need);
  }

  /**
   * As a last resort, a move that one person can refute: two physicians alone in a territory each
   * know their own part. Nobody else does. Where two moves were found that go less far, none may
   * follow them: it goes all the way beside them.
   *
   * @return how much of the need is left
   */
  private long trustPersons(int need, long left) {
    long wanted = also.isEmpty() ? left : proofs.amount(need);
    for (MoveSearch.Effort effort : AT_ANY_COST) {
      int[] move = left == 0 ? NONE : find(need, wanted, Hiding.CHEAPLY, effort, Persons.ANY);
      if (add(move, wanted)) {
        return 0;
      }
    }
    return left;
  }

  private int[] find(
      int need, long amount, Hiding hiding, MoveSearch.Effort effort, Persons persons) {
    suppression.seek(proofs.cell(need), amount, hiding, persons);
    return search.find(proofs.cell(need), proofs.sign(need), suppression, effort);
  }

  private void hideAll(int[] move) {
    for (int step : move) {
      int cell = MoveSearch.cell(step);
      if (!suppression.isHidden(cell)) {
        suppression.hide(cell);
        hidden.add(cell);
      }
    }
  }

  private boolean add(int[] move, long amount) {
    if (move.length > 0) {
      hideAll(move);
      moves.add(move);
      amounts.add(amount);
      suppression.shift(move, amount);
    }
    return move.length > 0;
  }

  private void keep(int need) {
    if (proofs.isOpen(need)) {
      also.addAll(moves);
      proofs.prove(need, proofs.add(distinct(also)));
    }
  }

  private void undo() {
    for (int i = 0; i < moves.size(); i++) {
      suppression.shift(moves.get(i), -amounts.get(i));
    }
    moves.clear();
    also.clear();
    amounts.clear();
  }

  private static int[] distinct(List<int[]> moves) {
    return moves.stream().flatMapToInt(Arrays::stream).distinct().toArray();
  }
}
