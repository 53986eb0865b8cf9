package fr.rezone.aid.load;

import java.util.List;
import java.util.stream.Collectors;

/** A catalogue that cannot be used. All faults are listed, one a line. */
public final class CatalogueException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  public CatalogueException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
