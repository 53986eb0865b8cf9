package fr.rezone.aid.sheet;

import java.util.List;

/**
 * Where and how to ask for an aid, in French.
 *
 * @param office whom to apply to
 * @param url official page; may be empty
 * @param steps in order
 * @param documents to bring
 * @param afterwards what happens to a contract under way when the window closes or the zoning
 *     changes
 * @param breach what happens on leaving or breaking the commitment
 */
public record Application(
    String office,
    String url,
    List<String> steps,
    List<String> documents,
    String afterwards,
    String breach) {
  public Application {
    steps = List.copyOf(steps);
    documents = List.copyOf(documents);
  }
}
