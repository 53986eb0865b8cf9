package fr.rezone.demo.seed;

/**
 * What a demonstration is made from: the same recipe always gives the same bytes.
 *
 * @param communes how many, from {@link #FEWEST} to {@link #MOST}
 * @param seed any number
 */
public record Recipe(int communes, long seed) {
  /** Fewer could not hold two départements with towns, villages and an island. */
  public static final int FEWEST = 40;

  /** More than four times what the country has: how time and memory grow can be measured. */
  public static final int MOST = 150_000;

  /**
   * What the official form of a code leaves free: a digit, then a letter that INSEE uses for no
   * département there, which is any but the A and the B of Corse. Larger worlds have larger
   * départements, of 625 communes on average at most, where the largest real one has 890.
   */
  public static final int MOST_DEPARTEMENTS = 240;

  /** A region of the size of a real one. */
  public static final int REGION = 600;

  /** The seed of the demonstration that everybody sees. */
  public static final long SEED = 3;

  /** The country has 35,000 communes and some 2,850 territories. */
  private static final double COMMUNES_PER_TVS = 12.1;

  private static final double COMMUNES_PER_EPCI = 28;
  private static final double COMMUNES_PER_BASIN = 19;

  /** Four départements in a region of 600 communes, a hundred in a country of 35,000. */
  private static final double DEPARTEMENT_GROWTH = 0.792;

  private static final double DEPARTEMENTS_PER_REGION = 5.6;
  private static final double COMMUNES_PER_QUARTIER = 50;

  public Recipe {
    if (communes < FEWEST || communes > MOST) {
      throw new IllegalArgumentException("communes must be from " + FEWEST + " to " + MOST);
    }
  }

  /** How many territoires de vie-santé. */
  public int tvs() {
    return share(COMMUNES_PER_TVS);
  }

  public int epci() {
    return share(COMMUNES_PER_EPCI);
  }

  /** How many bassins de vie or cantons-villes, the unit of five professions. */
  public int basins() {
    return share(COMMUNES_PER_BASIN);
  }

  public int quartiers() {
    return Math.max(2, (int) Math.round(communes / COMMUNES_PER_QUARTIER));
  }

  public int departements() {
    double size = StrictMath.pow((double) communes / REGION, DEPARTEMENT_GROWTH);
    return Math.clamp(Math.round(4 * size), 2, MOST_DEPARTEMENTS);
  }

  public int regions() {
    return Math.max(1, (int) Math.round(departements() / DEPARTEMENTS_PER_REGION));
  }

  private int share(double each) {
    return Math.max(3, (int) Math.round(communes / each));
  }

  /** Numbers drawn for one purpose, whatever else is drawn elsewhere. */
  public Chance chance(String purpose) {
    return Chance.of(seed, purpose, 0);
  }

  /** Numbers drawn for one thing of one purpose, so that things can be drawn in any order. */
  public Chance chance(String purpose, int thing) {
    return Chance.of(seed, purpose, thing);
  }
}
