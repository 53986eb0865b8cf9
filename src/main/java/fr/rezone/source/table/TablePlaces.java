package fr.rezone.source.table;

import java.util.List;
import java.util.Optional;

/**
 * The territories that a table may name, as numbers: communes first, then those they add up to.
 * Implementations are immutable.
 */
public interface TablePlaces {
  /** The levels of the tables, from the smallest. */
  List<String> LEVELS = List.of("commune", "tvs", "departement", "region", "france");

  /** The number of a territory that does not exist. */
  int NONE = -1;

  /** How many territories there are, of all levels. */
  int size();

  /** How many of them are communes: they have the numbers from 0. */
  int communes();

  /** The codes of a level, the first one bearing the number {@link #first}. */
  List<String> codes(String level);

  /** The number of the first territory of a level. */
  int first(String level);

  /**
   * For each commune the number of the territory of a larger level that it adds up to; {@link
   * #NONE} when it is in none, or is divided into arrondissements that are counted instead.
   */
  int[] containers(String level);

  /** Whether a commune is divided into arrondissements, which are counted instead of it. */
  boolean isDivided(int commune);

  /** The commune that a code of another vintage stands for; empty when it stands for none. */
  Optional<String> successor(String code);
}
