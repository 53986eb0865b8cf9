package fr.rezone.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What one physician learns from the tables who knows his own class: every way in which the others
 * may be spread over the classes is tried, in a territoire of three small communes and a large one.
 */
class PersonsTest {
  private static final int CLASSES = 3;
  private static final int COMMUNES = 4;
  private static final int PLACES = COMMUNES + 1;

  /** Physicians by commune and class. */
  private final int[][] counts = new int[COMMUNES][CLASSES];

  private final int[][] cells = new int[PLACES][CLASSES];

  @Test
  void noPhysicianLearnsTheClassOfAnother() {
    Random random = new Random(5);
    int physicians = 0;
    int learned = 0;
    for (int round = 0; round < 150; round++) {
      draw(random);
      LinkedTables tables = tables();
      Protection protection = Tables.protect(tables);
      assertThat(protection.unprotectedCells()).as("round " + round).isEmpty();
      List<int[][]> possible = possible(tables, protection);
      assertThat(possible).as("round " + round).isNotEmpty();
      for (int commune = 0; commune < COMMUNES; commune++) {
        for (int c = 0; c < CLASSES; c++) {
          if (counts[commune][c] > 0) {
            physicians++;
            learned += learned(possible, protection, commune, c);
          }
        }
      }
    }
    assertThat(physicians).isGreaterThan(500);
    assertThat(learned).isZero();
  }

  @Test
  void zerosOfOtherCommunesAreNotOnesOwn() {
    // One physician in each of two communes: of class 0 there, of class 1 here.
    counts[0] = new int[] {1, 0, 0};
    counts[1] = new int[] {0, 1, 0};
    counts[2] = new int[] {0, 2, 0};
    counts[3] = new int[] {0, 5, 5};
    LinkedTables tables = tables();
    Contributors persons = Contributors.of(tables, new boolean[] {false, true});
    assertThat(persons.person(cells[0][0])).isEqualTo(persons.person(cells[0][1]));
    assertThat(persons.person(cells[1][0])).isNotEqualTo(persons.person(cells[0][0]));
    assertThat(persons.person(cells[COMMUNES][0])).isEqualTo(persons.person(cells[0][0]));
  }

  @Test
  void whoeverIsAloneInAClassKnowsThatItIsNotEmptyButNotThatNobodyElseIsThere() {
    counts[0] = new int[] {1, 1, 0};
    counts[1] = new int[] {1, 0, 0};
    counts[2] = new int[] {2, 2, 2};
    counts[3] = new int[] {2, 2, 2};
    LinkedTables tables = tables();
    Contributors persons = Contributors.of(tables, new boolean[] {false, true});
    int second = cells[0][1];
    assertThat(persons.refuter(MoveSearch.step(second, 1))).isEqualTo(Contributors.NOBODY);
    assertThat(persons.refuter(MoveSearch.step(second, -1))).isEqualTo(persons.person(second));
    int empty = cells[1][2];
    assertThat(persons.refuter(MoveSearch.step(empty, 1))).isEqualTo(persons.person(empty));
  }

  private void draw(Random random) {
    for (int commune = 0; commune < COMMUNES; commune++) {
      boolean large = commune == COMMUNES - 1;
      Arrays.fill(counts[commune], large ? 5 : 0);
      for (int n = large ? random.nextInt(4) : 1 + random.nextInt(2); n > 0; n--) {
        counts[commune][random.nextInt(CLASSES)]++;
      }
    }
  }

  /** As the importer declares them: public totals, classes, zeros hidden with the rest. */
  private LinkedTables tables() {
    LinkedTables.Builder builder = new LinkedTables.Builder();
    int[][] values = places(counts);
    int[] totals = new int[PLACES];
    for (int place = 0; place < PLACES; place++) {
      int sum = Arrays.stream(values[place]).sum();
      totals[place] = builder.cell(sum, sum, -1, LinkedTables.PUBLIC, 1);
      for (int c = 0; c < CLASSES; c++) {
        int value = values[place][c];
        int behind = value > 0 ? value : sum < 5 ? sum : 0;
        cells[place][c] = builder.cell(value, behind, -1, Tables.PROFESSIONAL, 1 + place);
      }
      builder.breakdown(totals[place], cells[place]);
    }
    for (int c = 0; c < CLASSES; c++) {
      builder.sum(cells[COMMUNES][c], cells[0][c], cells[1][c], cells[2][c], cells[3][c]);
    }
    return builder.build();
  }

  /** The communes, and the territoire. */
  private static int[][] places(int[][] communes) {
    int[][] values = Arrays.copyOf(communes, PLACES);
    values[COMMUNES] = new int[CLASSES];
    for (int[] commune : communes) {
      Arrays.setAll(values[COMMUNES], c -> values[COMMUNES][c] + commune[c]);
    }
    return values;
  }

  /** Every spread of the public totals of communes that agrees with all that is published. */
  private List<int[][]> possible(LinkedTables tables, Protection protection) {
    List<int[][]> found = new ArrayList<>();
    spread(
        0,
        new int[COMMUNES][],
        spread -> {
          int[][] values = places(spread);
          for (int place = 0; place < PLACES; place++) {
            for (int c = 0; c < CLASSES; c++) {
              int cell = cells[place][c];
              if (protection.state(cell) == CellState.PUBLISHED
                  && tables.value(cell) != values[place][c]) {
                return;
              }
            }
          }
          found.add(spread);
        });
    return found;
  }

  private void spread(int commune, int[][] spread, Consumer<int[][]> sink) {
    if (commune == COMMUNES) {
      sink.accept(spread.clone());
      return;
    }
    int sum = Arrays.stream(counts[commune]).sum();
    for (int first = 0; first <= sum; first++) {
      for (int second = 0; first + second <= sum; second++) {
        spread[commune] = new int[] {first, second, sum - first - second};
        spread(commune + 1, spread, sink);
      }
    }
  }

  /** How many hidden cells have one value only for a physician of a commune and class. */
  private int learned(List<int[][]> possible, Protection protection, int commune, int own) {
    int learned = 0;
    for (int other = 0; other < COMMUNES; other++) {
      boolean alone = Arrays.stream(counts[other]).sum() == 1;
      for (int c = 0; c < CLASSES; c++) {
        int at = other;
        int k = c;
        if ((other != commune || !alone)
            && protection.state(cells[other][c]) == CellState.PRIMARY
            && possible.stream()
                    .filter(spread -> spread[commune][own] > 0)
                    .mapToInt(spread -> spread[at][k])
                    .distinct()
                    .count()
                == 1) {
          learned++;
        }
      }
    }
    return learned;
  }
}
