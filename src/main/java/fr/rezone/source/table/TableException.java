package fr.rezone.source.table;

import fr.rezone.text.Typography;
import java.util.List;

/** Tables that are refused as a whole, with every fault found in them. */
public final class TableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<TableFault> faults;
  private final long count;

  TableException(TableFaults faults) {
    super(
        Typography.line(
            "tables de l’opérateur refusées : "
                + faults.count()
                + (faults.count() == 1 ? " faute" : " fautes")
                + " ; corriger et relancer, « ./rezone tables check DIR » les vérifie seules"));
    this.faults = faults.kept();
    this.count = faults.count();
  }

  /** The faults, in the order of files and lines; at most {@link TableFaults#MOST_KEPT}. */
  public List<TableFault> faults() {
    return List.copyOf(faults);
  }

  /** How many there are, listed or not. */
  public long count() {
    return count;
  }
}
