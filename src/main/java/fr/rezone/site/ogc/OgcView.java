package fr.rezone.site.ogc;

import fr.rezone.site.DataTable;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the features' interface, for people.
 *
 * @param lead one or two sentences
 * @param doors where to go, each with a few words
 * @param table what there is; null for none
 * @param facts names and values; empty for none
 * @param turns to the pages before and after; empty for none
 * @param json the same for programs
 */
public record OgcView(
    Page page,
    String lead,
    List<Door> doors,
    @Nullable DataTable table,
    List<Fact> facts,
    List<Link> turns,
    String json) {

  /** Somewhere to go. */
  public record Door(String label, String path, String words) {}

  /** A name and its value; {@code path} is where the value leads, empty for nowhere. */
  public record Fact(String name, String value, String path) {}

  public OgcView {
    doors = List.copyOf(doors);
    facts = List.copyOf(facts);
    turns = List.copyOf(turns);
  }
}
