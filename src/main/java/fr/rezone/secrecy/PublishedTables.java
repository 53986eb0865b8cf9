package fr.rezone.secrecy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What an attacker sees: published values, marks of hidden cells with their reason and rule, every
 * sum, and other facts such as shares, means and former releases. Holds no hidden value. Immutable
 * and thread-safe.
 */
public final class PublishedTables {
  private final long[] values;
  private final byte[] reasons;
  private final byte[] ruleOf;
  private final List<SecrecyRule> rules;
  private final Sums sums;
  private final List<LinearFact> facts;

  private PublishedTables(
      long[] values,
      byte[] reasons,
      byte[] ruleOf,
      List<SecrecyRule> rules,
      Sums sums,
      List<LinearFact> facts) {
    this.values = values;
    this.reasons = reasons;
    this.ruleOf = ruleOf;
    this.rules = List.copyOf(rules);
    this.sums = sums;
    this.facts = List.copyOf(facts);
  }

  /** What a protection shows of tables: hidden values are left behind. */
  public static PublishedTables of(
      LinkedTables tables, Protection protection, List<SecrecyRule> rules) {
    return of(tables, protection, rules, List.of());
  }

  /** As above, with other published facts. */
  public static PublishedTables of(
      LinkedTables tables, Protection protection, List<SecrecyRule> rules, List<LinearFact> facts) {
    int cells = tables.cells();
    long[] values = new long[cells];
    byte[] reasons = new byte[cells];
    byte[] ruleOf = new byte[cells];
    for (int cell = 0; cell < cells; cell++) {
      ruleOf[cell] = (byte) tables.rule(cell);
      if (protection.state(cell) == CellState.PUBLISHED) {
        values[cell] = tables.value(cell);
      } else {
        reasons[cell] = protection.reason(cell).orElseThrow().code();
      }
    }
    return new PublishedTables(values, reasons, ruleOf, rules, tables.sums(), facts);
  }

  /** How many cells there are; their numbers start at 0. */
  public int cells() {
    return values.length;
  }

  /** How many of them are hidden. */
  public int hiddenCount() {
    int hidden = 0;
    for (byte reason : reasons) {
      if (reason != 0) {
        hidden++;
      }
    }
    return hidden;
  }

  boolean isHidden(int cell) {
    return reasons[cell] != 0;
  }

  /** Hidden by a rule, not for another cell. */
  boolean isSensitive(int cell) {
    return reasons[cell] != 0 && reasons[cell] != HidingReason.SECONDARY.code();
  }

  List<SecrecyRule> rules() {
    return rules;
  }

  /** The code of the reason; 0 for a published cell. */
  byte reasonCode(int cell) {
    return reasons[cell];
  }

  /** A position, or {@link LinkedTables#PUBLIC}. */
  int rulePosition(int cell) {
    return ruleOf[cell];
  }

  HidingReason reason(int cell) {
    return HidingReason.ofCode(reasons[cell]);
  }

  SecrecyRule rule(int cell) {
    return rules.get(ruleOf[cell]);
  }

  /** The value of a published cell. */
  long value(int cell) {
    return values[cell];
  }

  Sums sums() {
    return sums;
  }

  List<LinearFact> facts() {
    return facts;
  }

  /** Collects what a release shows, without any true value. Not thread-safe. */
  public static final class Builder {
    private final List<SecrecyRule> rules;
    private long[] values = new long[1024];
    private byte[] reasons = new byte[1024];
    private byte[] ruleOf = new byte[1024];
    private int count;
    private final Sums.Collector sums = new Sums.Collector();
    private final List<LinearFact> facts = new ArrayList<>();

    /** Starts with the rules that hidden cells name by position. */
    public Builder(List<SecrecyRule> rules) {
      this.rules = List.copyOf(rules);
    }

    /**
     * Adds a cell that is shown and returns its number, the first being 0.
     *
     * @param rule its rule's position, or {@link LinkedTables#PUBLIC}
     * @throws IllegalArgumentException if the rule is unknown (one French line)
     */
    public int published(long value, int rule) {
      checkRule(rule, LinkedTables.PUBLIC);
      return add(value, (byte) 0, rule);
    }

    /**
     * Adds a cell that is hidden and returns its number.
     *
     * @param rule its rule's position, also that of a secondary cell
     * @param reason what the release says, or what its reader must assume
     * @throws IllegalArgumentException if the rule is unknown (one French line)
     */
    public int hidden(int rule, HidingReason reason) {
      checkRule(rule, 0);
      return add(0, reason.code(), rule);
    }

    /** Declares that parts add up to a total. */
    public void sum(int total, int... parts) {
      sums.add(count, total, parts);
    }

    /**
     * Adds another published fact.
     *
     * @throws IllegalArgumentException if it names an unknown cell (one French line)
     */
    public void fact(LinearFact fact) {
      for (int i = 0; i < fact.size(); i++) {
        if (fact.cell(i) < 0 || fact.cell(i) >= count) {
          throw new IllegalArgumentException(
              "fait publié sur la cellule "
                  + fact.cell(i)
                  + ", inconnue : il y en a "
                  + count
                  + ", numérotées à partir de 0");
        }
      }
      facts.add(fact);
    }

    /** The tables. The builder may go on afterwards. */
    public PublishedTables build() {
      return new PublishedTables(
          Arrays.copyOf(values, count),
          Arrays.copyOf(reasons, count),
          Arrays.copyOf(ruleOf, count),
          rules,
          sums.build(count),
          facts);
    }

    private void checkRule(int rule, int first) {
      if (rule < first || rule >= rules.size()) {
        throw new IllegalArgumentException(
            "cellule "
                + count
                + ", règle "
                + rule
                + " : il y en a "
                + rules.size()
                + ", numérotées à partir de 0");
      }
    }

    private int add(long value, byte reason, int rule) {
      if (count == values.length) {
        int length = count + count / 2;
        values = Arrays.copyOf(values, length);
        reasons = Arrays.copyOf(reasons, length);
        ruleOf = Arrays.copyOf(ruleOf, length);
      }
      values[count] = value;
      reasons[count] = reason;
      ruleOf[count] = (byte) rule;
      return count++;
    }
  }
}
