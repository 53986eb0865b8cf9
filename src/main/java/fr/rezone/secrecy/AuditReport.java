package fr.rezone.secrecy;

import java.util.List;

/**
 * What an attack found.
 *
 * @param hidden how many cells are hidden
 * @param sensitive how many of them a rule hides; these were attacked
 * @param leaks what can be told of them, by cell; empty if nothing leaks
 * @param components how many groups of linked hidden cells there are
 * @param largestComponent hidden cells of the largest of them; 0 if there is none
 * @param programs how many linear programs were solved
 * @param contradictory no table at all agrees with what is published: figures contradict each
 *     other, and the rest of the report means nothing
 */
public record AuditReport(
    int hidden,
    int sensitive,
    List<Leak> leaks,
    int components,
    int largestComponent,
    int programs,
    boolean contradictory) {

  /** Copies the list. */
  public AuditReport {
    leaks = List.copyOf(leaks);
  }

  /** Whether nothing leaks and nothing is contradictory. */
  public boolean passed() {
    return leaks.isEmpty() && !contradictory;
  }

  /** How many leaks are of a kind. */
  public long count(Leak.Kind kind) {
    return leaks.stream().filter(leak -> leak.kind() == kind).count();
  }
}
