package fr.rezone.secrecy;

/**
 * When a cell must be hidden and how little an attacker may then learn about it. Values are
 * non-negative integers.
 *
 * <p>A cell is sensitive (primary) when it has contributors but fewer than {@code
 * minimumContributors}; else when its value lies in 1..{@code minimumValue} − 1 (in 0..{@code
 * minimumValue} − 1 unless {@code zeroShown}); else when one contributor makes more than {@code
 * dominance} of it. To hide a share whose complement is small, declare the complement as a cell
 * ({@link LinkedTables.Builder#complement}).
 *
 * <p><b>Protection interval.</b> A feasibility interval is what remains possible for a hidden cell
 * once all that is published has been used. For a sensitive cell of value v it must contain [max(a,
 * v − p), min(b, v + p)]: a and b are what the rule itself tells its reader ({@link #knownLow},
 * {@link #knownHigh}), p the largest of {@code absoluteProtection}, {@code relativeProtection} × v
 * rounded up and, for dominance, what makes the largest contributor no longer dominate: maximum /
 * dominance − v. So nobody who knows the rule, the reason and everything published can tell the
 * value within p, unless the rule says so by itself. Terms and formulas: Willenborg and de Waal,
 * <i>Elements of Statistical Disclosure Control</i> (2001), chapters 4 and 8; Hundepool and others,
 * <i>Statistical Disclosure Control</i> (2012), chapter 4.
 *
 * @param id short name, unique in its list
 * @param minimumContributors fewer than that hide the cell; 0 or 1: no such rule
 * @param minimumValue values from 1 to one less hide the cell; 0 or 1: no such rule
 * @param zeroShown whether a zero may be shown where the value decides
 * @param dominance largest share of one contributor that may be shown, in ]0, 1]; 1: no such rule
 * @param absoluteProtection in the unit of the values, at least 1
 * @param relativeProtection share of the value, in [0, 1]
 * @param singletonsKnow whether somebody alone in a cell knows its value, hence helps to hide no
 *     other cell: true for professionals, whose number is public
 * @param source the text that sets the rule, in French
 * @param url where it can be read; empty if nowhere
 */
public record SecrecyRule(
    String id,
    int minimumContributors,
    int minimumValue,
    boolean zeroShown,
    double dominance,
    long absoluteProtection,
    double relativeProtection,
    boolean singletonsKnow,
    String source,
    String url) {
  /** A bound that nothing sets: far above any count, and exact as a double. */
  static final long UNBOUNDED = 1L << 50;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a setting is out of its range (one French line)
   */
  public SecrecyRule {
    require(!id.isBlank(), id, "id", "un nom");
    require(minimumContributors >= 0, id, "minimumContributors", "un entier positif ou nul");
    require(minimumValue >= 0, id, "minimumValue", "un entier positif ou nul");
    require(dominance > 0 && dominance <= 1, id, "dominance", "une part entre 0 exclu et 1");
    require(
        absoluteProtection >= 1 && absoluteProtection < UNBOUNDED,
        id,
        "absoluteProtection",
        "un entier au moins égal à 1");
    require(
        relativeProtection >= 0 && relativeProtection <= 1,
        id,
        "relativeProtection",
        "une part entre 0 et 1");
  }

  private static void require(boolean met, String id, String setting, String expected) {
    if (!met) {
      throw new IllegalArgumentException(
          "règle de secret « " + id + " », " + setting + " : écrire " + expected);
    }
  }

  /** Patients: hidden from 1 to 10, zero shown, not known within 2. */
  public static SecrecyRule patients(String id, String source, String url) {
    return new SecrecyRule(id, 0, 11, true, 1, 2, 0, false, source, url);
  }

  /** Figures on professionals: five contributors, none above 85 %, not known within 10 %. */
  public static SecrecyRule professionals(String id, String source, String url) {
    return new SecrecyRule(id, 5, 0, true, 0.85, 1, 0.1, true, source, url);
  }

  /**
   * The code of the reason that hides a value; 0 if it may be shown.
   *
   * @param maximum part of the largest contributor; negative if not known
   */
  byte primary(long value, int contributors, long maximum) {
    if (contributors > 0 && contributors < minimumContributors) {
      return HidingReason.CONTRIBUTORS.code();
    }
    if (value < minimumValue && (value > 0 || !zeroShown)) {
      return HidingReason.VALUE.code();
    }
    if (maximum >= 0 && value > 0 && maximum > dominance * value) {
      return HidingReason.DOMINANCE.code();
    }
    return 0;
  }

  /**
   * Whether a cell without secret may be hidden for another. Where the value decides, a zero may
   * not: its reader would know that it is zero or at least the minimum, which hides nothing.
   */
  boolean canServe(long value) {
    return value >= minimumValue || minimumValue <= 1;
  }

  /** The least value that a reader who knows the reason must think possible. */
  public long knownLow(HidingReason reason) {
    return switch (reason) {
      case CONTRIBUTORS -> 0;
      case VALUE -> zeroShown ? 1 : 0;
      case DOMINANCE, SECONDARY -> minimumValue <= 1 ? 0 : minimumValue;
    };
  }

  /** The largest value that a reader who knows the reason must think possible. */
  public long knownHigh(HidingReason reason) {
    return reason == HidingReason.VALUE ? minimumValue - 1L : UNBOUNDED;
  }

  /**
   * How far from its value a hidden cell must stay unknown.
   *
   * @param maximum part of the largest contributor; negative if not known
   */
  public long protection(long value, HidingReason reason, long maximum) {
    long p = Math.max(absoluteProtection, (long) Math.ceil(relativeProtection * value));
    if (reason == HidingReason.DOMINANCE && maximum >= 0) {
      p = Math.max(p, (long) Math.ceil(maximum / dominance) - value);
    }
    return p;
  }
}
