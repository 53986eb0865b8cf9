package fr.rezone.secrecy;

import java.util.List;

/** Decides what is hidden. Stateless. */
public final class Protector {
  private Protector() {}

  /**
   * Protects tables under rules.
   *
   * @param rules the rules that the cells name by position
   * @throws IllegalArgumentException if a cell names a rule that is not in the list (one French
   *     line)
   */
  public static Protection protect(LinkedTables tables, List<SecrecyRule> rules) {
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
      if (rule >= 0) {
        reasons[cell] =
            rules
                .get(rule)
                .primary(tables.value(cell), tables.contributors(cell), tables.maximum(cell));
      }
    }
    return new Protection(tables, reasons, List.of());
  }
}
