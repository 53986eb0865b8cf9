package fr.rezone.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The linear program that looks for moves finds the textbook one. */
class WideMoveTest {

  private static int[] find(LinkedTables tables, int target, int sign, long amount) {
    Suppression suppression = new Suppression(tables, Tables.RULES);
    suppression.seek(target, amount, Suppression.Hiding.ANYTHING, Suppression.Persons.NONE);
    return new WideMove(tables, suppression).find(target, sign, amount, 6, 100);
  }

  @Test
  void inAGridItIsARectangle() {
    LinkedTables tables = Tables.grid(new long[][] {{4, 30, 40}, {35, 50, 60}, {20, 70, 80}});
    assertThat(find(tables, 0, 1, 2)).hasSize(4).contains(0);
    assertThat(find(tables, 0, -1, 2)).hasSize(4).contains(0);
  }

  @Test
  void itKeepsWithinWhatIsKnown() {
    // 4 + 11 = 15 under a public total: the 11 is known to be 11 at least, so the 4 cannot grow.
    LinkedTables.Builder builder = new LinkedTables.Builder();
    int total = builder.cell(15, 9, -1, LinkedTables.PUBLIC, 1);
    int small = builder.cell(4, 4, -1, Tables.PATIENT, 1);
    int other = builder.cell(11, 9, -1, Tables.PATIENT, 1);
    builder.sum(total, small, other);
    LinkedTables tables = builder.build();
    assertThat(find(tables, small, 1, 2)).isEmpty();
    assertThat(find(tables, small, -1, 2)).containsExactlyInAnyOrder(small, other);
  }
}
