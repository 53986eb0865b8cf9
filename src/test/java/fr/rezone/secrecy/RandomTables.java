package fr.rezone.secrecy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Seeded tables: communes in two overlapping groupings, split in classes. */
final class RandomTables {
  private RandomTables() {}

  static LinkedTables hierarchy(long seed, int communes, int classes) {
    Random random = new Random(seed);
    int territories = Math.max(2, communes / 8);
    int[] territory = new int[communes];
    int[] departement = new int[communes];
    for (int i = 0; i < communes; i++) {
      territory[i] = i * territories / communes;
      departement[i] = Math.min(1, (i + random.nextInt(3)) * 2 / (communes + 2));
    }
    LinkedTables.Builder builder = new LinkedTables.Builder();
    int[][] cells = new int[classes + 1][communes];
    int[][] sums = new int[classes + 1][];
    for (int i = 0; i < communes; i++) {
      long total = 0;
      for (int c = 0; c < classes; c++) {
        long value = (long) Math.exp(random.nextDouble() * 5.2 - 1);
        cells[c][i] = builder.cell(value, (int) value, -1, Tables.PATIENT, 1 + (int) value);
        total += value;
      }
      cells[classes][i] = builder.cell(total, (int) total, -1, Tables.PATIENT, 2 + (int) total);
    }
    for (int c = 0; c <= classes; c++) {
      int[] both = Arrays.copyOf(group(builder, cells[c], territory, territories), territories + 3);
      int[] large = group(builder, cells[c], departement, 2);
      both[territories] = large[0];
      both[territories + 1] = large[1];
      long all = builder.value(large[0]) + builder.value(large[1]);
      both[territories + 2] = builder.cell(all, 99, -1, Tables.PATIENT, 10_000);
      builder.sum(both[territories + 2], large);
      sums[c] = both;
    }
    for (int i = 0; i < communes; i++) {
      int commune = i;
      builder.breakdown(
          cells[classes][i], IntStream.range(0, classes).map(c -> cells[c][commune]).toArray());
    }
    for (int k = 0; k < sums[0].length; k++) {
      int place = k;
      builder.breakdown(
          sums[classes][k], IntStream.range(0, classes).map(c -> sums[c][place]).toArray());
    }
    return builder.build();
  }

  private static int[] group(LinkedTables.Builder builder, int[] cells, int[] of, int count) {
    int[] totals = new int[count];
    for (int g = 0; g < count; g++) {
      int group = g;
      int[] parts =
          IntStream.range(0, cells.length).filter(i -> of[i] == group).map(i -> cells[i]).toArray();
      long sum = Arrays.stream(parts).mapToLong(builder::value).sum();
      totals[g] = builder.cell(sum, (int) sum, -1, Tables.PATIENT, 500 + (int) sum);
      builder.sum(totals[g], parts);
    }
    return totals;
  }

  /** Two to four rows, two to four columns, small values. */
  static LinkedTables tinyGrid(Random random) {
    long[][] values = new long[2 + random.nextInt(2)][2 + random.nextInt(2)];
    for (long[] row : values) {
      for (int j = 0; j < row.length; j++) {
        row[j] = random.nextInt(3) == 0 ? random.nextInt(11) : 11 + random.nextInt(14);
      }
    }
    return Tables.grid(values);
  }
}
