package fr.rezone.site.page;

import java.util.List;

/** Rows of a comparison under one heading. */
public record ComparedSection(String label, List<Row> rows) {
  public ComparedSection {
    rows = List.copyOf(rows);
  }

  /**
   * One thing compared.
   *
   * @param note unit and year, French; may be empty
   * @param cells one per territory
   */
  public record Row(String label, String note, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** Whether the territories whose value is known differ there. */
    public boolean differs() {
      return cells.stream()
              .filter(cell -> !cell.absent())
              .map(cell -> List.of(cell.text(), cell.chips()))
              .distinct()
              .count()
          > 1;
    }
  }

  /**
   * One territory's value.
   *
   * @param text as read; empty when there are chips
   * @param chips levels of a zoning
   * @param aside a smaller remark
   * @param absent whether the text is a reason rather than a value
   */
  public record Cell(
      String text, List<ZoneLine.Chip> chips, String aside, Mark mark, boolean absent) {
    public Cell {
      chips = List.copyOf(chips);
    }

    static Cell text(String text) {
      return new Cell(text, List.of(), "", Mark.NONE, false);
    }

    static Cell absent(String reason) {
      return new Cell(reason, List.of(), "", Mark.NONE, true);
    }
  }

  /** The end of the row at which a value stands. */
  public enum Mark {
    NONE("", ""),
    HIGHEST("▲", "la plus haute valeur"),
    LOWEST("▼", "la plus basse valeur"),
    /** For a zoning: the level of the greatest need, which opens most aids. */
    NEEDIEST("▲", "la priorité la plus forte"),
    LEAST_NEEDY("▼", "la priorité la plus faible");

    private final String sign;
    private final String words;

    Mark(String sign, String words) {
      this.sign = sign;
      this.words = words;
    }

    public String sign() {
      return sign;
    }

    public String words() {
      return words;
    }
  }

  /** The same without the rows in which all territories agree. */
  ComparedSection differing() {
    return new ComparedSection(label, rows.stream().filter(Row::differs).toList());
  }
}
