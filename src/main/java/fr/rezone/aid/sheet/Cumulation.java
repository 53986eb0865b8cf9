package fr.rezone.aid.sheet;

import fr.rezone.aid.reference.Reference;
import java.util.List;

/**
 * What an aid says of others.
 *
 * @param others ids of aids
 */
public record Cumulation(Kind kind, List<String> others, Reference reference) {
  public Cumulation {
    others = List.copyOf(others);
  }

  /** How two aids stand to one another. */
  public enum Kind {
    /** Never together. */
    EXCLUDES("exclut"),
    /** Whether they go together is not settled: kept apart. */
    DOUBTFUL("doute"),
    /** Only with. */
    REQUIRES("necessite"),
    /** Expressly allowed. */
    ALLOWS("permet");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The key of the file. */
    public String word() {
      return word;
    }
  }
}
