package fr.rezone.territory;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From the code of a commune at any vintage to the commune of the reference vintage: merged
 * communes, delegated and associated ones, older codings (Ajaccio 20004). A living code stands for
 * itself. Idempotent and immutable.
 */
public final class Recoding {
  private final Set<String> current;
  private final Map<String, String> formerToCurrent;

  /**
   * @param current codes of the reference vintage
   * @param formerToCurrent every other code known, to its living commune
   */
  public Recoding(Set<String> current, Map<String, String> formerToCurrent) {
    this.current = Set.copyOf(current);
    this.formerToCurrent = Map.copyOf(formerToCurrent);
  }

  /** The living code; empty when the code is not known at all. */
  public Optional<String> find(String code) {
    return current.contains(code)
        ? Optional.of(code)
        : Optional.ofNullable(formerToCurrent.get(code));
  }

  /** Former codes with the living one. */
  public Map<String, String> former() {
    return formerToCurrent;
  }
}
