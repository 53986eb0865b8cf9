package fr.rezone.aid.bundle;

import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.Cumulation;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which aids of a catalogue exclude or need one another, by rank. What one aid says of another
 * holds both ways. Immutable.
 */
public final class CumulationTable {
  private final List<Aid> aids;
  private final BitSet[] apart;
  private final BitSet[] needs;

  public CumulationTable(List<Aid> aids) {
    this.aids = List.copyOf(aids);
    Map<String, Integer> ranks = new HashMap<>();
    for (int i = 0; i < aids.size(); i++) {
      ranks.put(aids.get(i).id(), i);
    }
    apart = sets(aids.size());
    needs = sets(aids.size());
    for (int i = 0; i < aids.size(); i++) {
      for (Cumulation cumulation : aids.get(i).cumulations()) {
        for (String other : cumulation.others()) {
          Integer rank = ranks.get(other);
          if (rank != null) {
            note(cumulation.kind(), i, rank);
          }
        }
      }
    }
  }

  private static BitSet[] sets(int count) {
    BitSet[] sets = new BitSet[count];
    for (int i = 0; i < count; i++) {
      sets[i] = new BitSet(count);
    }
    return sets;
  }

  private void note(Cumulation.Kind kind, int aid, int other) {
    switch (kind) {
      case EXCLUDES, DOUBTFUL -> {
        apart[aid].set(other);
        apart[other].set(aid);
      }
      case REQUIRES -> needs[aid].set(other);
      case ALLOWS -> {}
    }
  }

  /** Whether two aids may not, or may doubtfully, be held together. */
  public boolean isApart(int aid, int other) {
    return apart[aid].get(other);
  }

  /** Whether the first aid is lawful only with the second. */
  public boolean isNeeded(int aid, int other) {
    return needs[aid].get(other);
  }

  /** How many aids one needs. */
  public int countNeeds(int aid) {
    return needs[aid].cardinality();
  }

  /** Ranks of the aids that one needs. */
  BitSet needs(int aid) {
    return (BitSet) needs[aid].clone();
  }

  /**
   * What the files say that keeps two aids apart, whichever says it; a need when they only need one
   * another.
   */
  Optional<Cumulation> rule(int aid, int other) {
    return says(aid, other).or(() -> says(other, aid));
  }

  private Optional<Cumulation> says(int aid, int other) {
    return aids.get(aid).cumulations().stream()
        .filter(cumulation -> cumulation.kind() != Cumulation.Kind.ALLOWS)
        .filter(cumulation -> cumulation.others().contains(aids.get(other).id()))
        .findFirst();
  }
}
