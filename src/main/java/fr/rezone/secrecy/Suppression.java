package fr.rezone.secrecy;

import java.util.List;

/**
 * What is hidden so far, and how far each cell may move from its true value without contradicting
 * what a reader knows. Not thread-safe.
 */
final class Suppression implements MoveSearch.Terrain {
  /** From about a million on, one value is as good as another to move by a little. */
  private static final int SAFE_BITS = 20;

  private final LinkedTables tables;
  private final List<SecrecyRule> rules;
  private final byte[] reasons;
  private final Ranges beforehand;

  /** How far each cell may still move, upwards and downwards: where it stands now counts. */
  private final long[] rooms;

  private final Contributors contributors;

  /** Persons that a move crossed, each with the number of that move; made when first needed. */
  private int[] witnessed = {};

  private int witness;

  /** Whoever is alone in the cell that moves are sought for: nobody hides it from them. */
  private int owner = Contributors.NOBODY;

  private long amount;
  private Hiding hiding = Hiding.NOTHING;
  private Persons persons = Persons.NONE;

  /** Which published cells a move may cross. */
  enum Hiding {
    /** None. */
    NOTHING,
    /** Any that may be hidden, at its weight. */
    CHEAPLY,
    /**
     * Any that may be hidden, the largest first: for moves so long that weights lead astray. Large
     * places have something in every class.
     */
    ANYTHING
  }

  /** Whose own cells a move may cross: whoever is alone in a cell knows whether it moved. */
  enum Persons {
    /** Nobody's. */
    NONE,
    /** Anybody's. */
    ANY,
    /** Anybody's but those of the persons that a former move crossed. */
    OTHERS
  }

  Suppression(LinkedTables tables, List<SecrecyRule> rules) {
    this.tables = tables;
    this.rules = rules;
    this.reasons = primary(tables, rules);
    boolean[] knowing = new boolean[rules.size()];
    for (int rule = 0; rule < knowing.length; rule++) {
      knowing[rule] = rules.get(rule).singletonsKnow();
    }
    this.contributors = Contributors.of(tables, knowing);
    this.beforehand =
        Beforehand.of(
            tables.sums(),
            new Beforehand.Cells() {
              @Override
              public int rule(int cell) {
                return tables.rule(cell);
              }

              @Override
              public byte reason(int cell) {
                return reasons[cell];
              }

              @Override
              public long value(int cell) {
                return tables.value(cell);
              }
            },
            rules);
    this.rooms = rooms(tables, beforehand);
  }

  private static long[] rooms(LinkedTables tables, Ranges beforehand) {
    long[] rooms = new long[tables.cells() * 2];
    for (int cell = 0; cell < tables.cells(); cell++) {
      rooms[cell * 2] = beforehand.high(cell) - tables.value(cell);
      rooms[cell * 2 + 1] = tables.value(cell) - beforehand.low(cell);
    }
    return rooms;
  }

  private static byte[] primary(LinkedTables tables, List<SecrecyRule> rules) {
    byte[] reasons = new byte[tables.cells()];
    for (int cell = 0; cell < reasons.length; cell++) {
      int rule = tables.rule(cell);
      if (rule >= rules.size()) {
        throw new IllegalArgumentException(
            "cellule "
                + cell
                + ", règle "
                + rule
                + " : il y en a "
                + rules.size()
                + ", numérotées à partir de 0");
      }
      if (rule != LinkedTables.PUBLIC) {
        reasons[cell] =
            rules
                .get(rule)
                .primary(tables.value(cell), tables.contributors(cell), tables.maximum(cell));
      }
    }
    return reasons;
  }

  /** The reason per cell, as codes; the array itself. */
  byte[] reasons() {
    return reasons;
  }

  boolean isHidden(int cell) {
    return reasons[cell] != 0;
  }

  boolean isSecondary(int cell) {
    return reasons[cell] == HidingReason.SECONDARY.code();
  }

  void hide(int cell) {
    reasons[cell] = HidingReason.SECONDARY.code();
  }

  void show(int cell) {
    reasons[cell] = 0;
  }

  /** How much a sensitive cell must be able to grow. */
  long raise(int cell) {
    long value = tables.value(cell);
    return Math.min(beforehand.high(cell), value + protection(cell)) - value;
  }

  /** How much a sensitive cell must be able to shrink. */
  long lower(int cell) {
    long value = tables.value(cell);
    return value - Math.max(beforehand.low(cell), value - protection(cell));
  }

  /** The least width of the interval of a sensitive cell, where it cannot be around its value. */
  long sliding(int cell) {
    return Math.min(protection(cell), beforehand.high(cell) - beforehand.low(cell));
  }

  private long protection(int cell) {
    HidingReason reason = HidingReason.ofCode(reasons[cell]);
    return rules
        .get(tables.rule(cell))
        .protection(tables.value(cell), reason, tables.maximum(cell));
  }

  /** Moves are sought for a target, by an amount. */
  void seek(int target, long amount, Hiding hiding, Persons persons) {
    this.owner = contributors.person(target);
    this.amount = amount;
    this.hiding = hiding;
    this.persons = persons;
  }

  /** Whether somebody is alone in some cell and knows it. */
  boolean hasPersons() {
    return contributors.hasSome();
  }

  /** Remembers the persons who can refute a move of a target, in place of former ones. */
  void avoidPersonsOf(int[] move, int target) {
    int own = contributors.person(target);
    if (witnessed.length == 0) {
      witnessed = new int[tables.cells()];
    }
    witness++;
    for (int step : move) {
      int person = refuter(step, own);
      if (person != Contributors.NOBODY) {
        witnessed[person] = witness;
      }
    }
  }

  /** Whether all cells of a move are hidden. */
  boolean areHidden(int[] move) {
    for (int step : move) {
      if (!isHidden(MoveSearch.cell(step))) {
        return false;
      }
    }
    return true;
  }

  /** Whether somebody, other than whoever is alone in the target, knows if a move was made. */
  boolean isRefutable(int[] move, int target) {
    int own = contributors.person(target);
    for (int step : move) {
      if (refuter(step, own) != Contributors.NOBODY) {
        return true;
      }
    }
    return false;
  }

  /** Whether one person, other than whoever is alone in the target, can refute two moves. */
  boolean areRefutable(int[] one, int[] other, int target) {
    int own = contributors.person(target);
    for (int step : one) {
      int person = refuter(step, own);
      for (int second : other) {
        if (person != Contributors.NOBODY && contributors.refuter(second) == person) {
          return true;
        }
      }
    }
    return false;
  }

  private int refuter(int step, int own) {
    int person = contributors.refuter(step);
    return person == own ? Contributors.NOBODY : person;
  }

  /** Whether every cell of a move may go the other way by an amount from where it stands. */
  boolean isReversible(int[] move, long amount) {
    for (int step : move) {
      if (rooms[MoveSearch.reversed(step)] < amount) {
        return false;
      }
    }
    return true;
  }

  /**
   * How far a cell may move from its true value, were it hidden; at most a million. The target and
   * the persons are those of {@link #seek}.
   */
  long room(int cell, int sign) {
    int rule = tables.rule(cell);
    long value = tables.value(cell);
    if (rule == LinkedTables.PUBLIC
        || (reasons[cell] == 0 && !rules.get(rule).canServe(value))
        || !mayCross(MoveSearch.step(cell, sign))) {
      return 0;
    }
    return Math.clamp(rooms[MoveSearch.step(cell, sign)], 0, 1_000_000);
  }

  /** Keeps a move as the place to go on from. */
  void shift(int[] move, long amount) {
    for (int step : move) {
      rooms[step] -= amount;
      rooms[MoveSearch.reversed(step)] += amount;
    }
  }

  @Override
  public int cost(int cell, int sign) {
    byte code = reasons[cell];
    if (code == 0 && hiding == Hiding.NOTHING) {
      return -1;
    }
    // What is public, or may not serve to hide others, cannot be anything but its value beforehand.
    int step = MoveSearch.step(cell, sign);
    if (rooms[step] < amount || !mayCross(step)) {
      return -1;
    }
    if (hiding == Hiding.ANYTHING) {
      return Math.max(0, SAFE_BITS - (Long.SIZE - Long.numberOfLeadingZeros(tables.value(cell))));
    }
    return code == 0 ? tables.weight(cell) : 0;
  }

  private boolean mayCross(int step) {
    if (persons == Persons.ANY) {
      return true;
    }
    int person = refuter(step, owner);
    return person == Contributors.NOBODY
        || (persons == Persons.OTHERS && witnessed[person] != witness);
  }
}
