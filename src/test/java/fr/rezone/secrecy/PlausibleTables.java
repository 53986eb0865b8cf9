package fr.rezone.secrecy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A country of invented communes with the counts that a health insurer would have: patients of five
 * professions by age, sex, exemption, complementary cover and attending physician; professionals of
 * eight by age, sector and mode of practice. Sizes are as skewed as France's: half of the communes
 * have fewer than 450 inhabitants. Communes add up to territoires de vie-santé and to départements,
 * which a few territoires straddle; départements to régions and France.
 */
public final class PlausibleTables {
  /** Patients, then professionals. */
  public static final List<SecrecyRule> RULES =
      List.of(
          SecrecyRule.patients("patients", "moins de 11 patients", ""),
          SecrecyRule.professionals("professionnels", "moins de 5 professionnels", ""));

  private static final double[] PATIENT_RATES = {0.83, 0.42, 0.21, 0.16, 0.04};
  private static final double[][] PATIENT_BREAKDOWNS = {
    {0.18, 0.17, 0.22, 0.22, 0.21}, {0.53, 0.47}, {0.22, 0.78}, {0.09, 0.91}, {0.87, 0.13}
  };
  private static final double[] PROFESSIONAL_RATES = {
    0.85e-3, 0.55e-3, 0.6e-3, 1.5e-3, 1.3e-3, 0.12e-3, 0.35e-3, 0.2e-3
  };
  private static final double[][] PROFESSIONAL_BREAKDOWNS = {
    {0.12, 0.24, 0.22, 0.18, 0.24}, {0.7, 0.18, 0.11, 0.01}, {0.4, 0.42, 0.08, 0.05, 0.05}
  };

  private final Random random;
  private final LinkedTables.Builder builder = new LinkedTables.Builder();
  private final int[] population;
  private final int[] tvs;
  private final int[] departement;
  private final int tvsCount;
  private final int departementCount;
  private final int regionCount;

  private PlausibleTables(int communes, long seed) {
    this.random = new Random(seed);
    this.population = new int[communes];
    this.tvs = new int[communes];
    this.departement = new int[communes];
    this.departementCount = Math.max(2, communes / 350);
    this.regionCount = Math.max(1, departementCount / 6);
    int number = 0;
    int left = 0;
    for (int commune = 0; commune < communes; commune++) {
      population[commune] =
          (int) Math.min(500_000, 15 + Math.exp(6.1 + 1.35 * random.nextGaussian()));
      departement[commune] = (int) ((long) commune * departementCount / communes);
      if (left-- == 0) {
        number++;
        left = 5 + random.nextInt(14);
      }
      tvs[commune] = number - 1;
    }
    this.tvsCount = number;
  }

  /** Builds the tables of a country. */
  public static LinkedTables of(int communes, long seed) {
    PlausibleTables world = new PlausibleTables(communes, seed);
    for (double rate : PATIENT_RATES) {
      world.patients(rate);
    }
    for (double rate : PROFESSIONAL_RATES) {
      world.professionals(rate);
    }
    return world.builder.build();
  }

  private void patients(double rate) {
    int[] counts = new int[population.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (int) (population[i] * rate * (0.7 + 0.6 * random.nextDouble()));
    }
    int[] totals = levels(counts, counts, 0, 2);
    for (double[] shares : PATIENT_BREAKDOWNS) {
      classes(counts, totals, shares, 0);
    }
  }

  private void professionals(double rate) {
    int[] counts = new int[population.length];
    for (int i = 0; i < counts.length; i++) {
      double drawn = population[i] * rate * (0.4 + 1.2 * random.nextDouble());
      counts[i] = (int) (drawn + random.nextDouble());
    }
    int[] totals = levels(counts, counts, LinkedTables.PUBLIC, 2);
    for (double[] shares : PROFESSIONAL_BREAKDOWNS) {
      classes(counts, totals, shares, 1);
    }
  }

  private void classes(int[] counts, int[] totals, double[] shares, int rule) {
    int[][] split = new int[shares.length][counts.length];
    for (int i = 0; i < counts.length; i++) {
      double tilt = random.nextGaussian() * 0.25;
      for (int n = counts[i]; n > 0; n--) {
        double drawn = random.nextDouble();
        int chosen = 0;
        while (chosen + 1 < shares.length && drawn > shares[chosen] * (1 + tilt)) {
          drawn -= shares[chosen++] * (1 + tilt);
        }
        split[chosen][i]++;
      }
    }
    int[][] cells = new int[shares.length][];
    for (int c = 0; c < shares.length; c++) {
      cells[c] = levels(split[c], counts, rule, 1);
    }
    int[] parts = new int[shares.length];
    for (int place = 0; place < totals.length; place++) {
      for (int c = 0; c < parts.length; c++) {
        parts[c] = cells[c][place];
      }
      builder.breakdown(totals[place], parts);
    }
  }

  /** One count at every level; the cells: communes, TVS, départements, régions, France. */
  private int[] levels(int[] values, int[] bases, int rule, int weight) {
    int communes = values.length;
    int[] cells = new int[communes + tvsCount + departementCount + regionCount + 1];
    for (int i = 0; i < communes; i++) {
      cells[i] = cell(values[i], bases[i], rule, weight);
    }
    int next = communes;
    next = group(cells, values, bases, tvs, tvsCount, next, rule, weight * 8);
    int first = next;
    next = group(cells, values, bases, departement, departementCount, next, rule, weight * 64);
    int[] regions = new int[departementCount];
    Arrays.setAll(regions, d -> d * regionCount / departementCount);
    int[] above = Arrays.copyOfRange(cells, first, next);
    int afterRegions = parents(cells, above, regions, regionCount, next, rule, weight * 512);
    parents(
        cells,
        Arrays.copyOfRange(cells, next, afterRegions),
        new int[regionCount],
        1,
        afterRegions,
        rule,
        weight * 4096);
    return cells;
  }

  private int cell(long value, int base, int rule, int weight) {
    int cost = weight * (2 + 32 - Integer.numberOfLeadingZeros((int) Math.min(value, 1 << 30)));
    return builder.cell(value, base, -1, rule, cost);
  }

  private int group(
      int[] cells, int[] values, int[] bases, int[] of, int count, int next, int rule, int weight) {
    long[] sums = new long[count];
    int[] baseSums = new int[count];
    List<List<Integer>> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      members.add(new ArrayList<>());
    }
    for (int i = 0; i < values.length; i++) {
      sums[of[i]] += values[i];
      baseSums[of[i]] += bases[i];
      members.get(of[i]).add(cells[i]);
    }
    for (int i = 0; i < count; i++) {
      cells[next + i] = cell(sums[i], baseSums[i], rule, weight);
      builder.sum(cells[next + i], members.get(i).stream().mapToInt(Integer::intValue).toArray());
    }
    return next + count;
  }

  private int parents(
      int[] cells, int[] children, int[] of, int count, int next, int rule, int weight) {
    for (int parent = 0; parent < count; parent++) {
      int wanted = parent;
      int[] parts =
          java.util.stream.IntStream.range(0, children.length)
              .filter(i -> of[i] == wanted)
              .map(i -> children[i])
              .toArray();
      long sum = 0;
      for (int part : parts) {
        sum += builder.value(part);
      }
      cells[next + parent] = cell(sum, Integer.MAX_VALUE, rule, weight);
      builder.sum(cells[next + parent], parts);
    }
    return next + count;
  }
}
