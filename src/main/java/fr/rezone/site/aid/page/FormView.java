package fr.rezone.site.aid.page;

import fr.rezone.site.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of the simulator.
 *
 * @param place empty when none was chosen
 * @param placeFault why the place given cannot be taken; empty when it can
 * @param searched what was typed to find a place
 * @param found places found, when something was searched
 * @param date ISO
 * @param kept parameters to carry through the search for a place
 */
public record FormView(
    Optional<Place> place,
    String placeFault,
    String searched,
    List<Found> found,
    String date,
    String dateFault,
    List<Block> blocks,
    Map<String, String> kept) {
  public FormView {
    found = List.copyOf(found);
    blocks = List.copyOf(blocks);
  }

  /** Whether a search found nothing. */
  public boolean isLost() {
    return !searched.isEmpty() && found.isEmpty();
  }

  /**
   * The place chosen.
   *
   * @param id value of the parameter
   * @param path its sheet
   * @param change where to choose another
   * @param chip its level; empty when it is not known
   * @param notes what is taken for granted or left open
   * @param parts communes to choose from, when it has several levels; empty otherwise
   */
  public record Place(
      String id,
      String name,
      String kind,
      String path,
      String change,
      Optional<Chip> chip,
      List<String> notes,
      List<Link> parts) {
    public Place {
      notes = List.copyOf(notes);
      parts = List.copyOf(parts);
    }
  }

  /** A level of zoning: letters, words, colour. */
  public record Chip(String letters, String label, String token) {}

  /** A place found by a search. */
  public record Found(String name, String context, String path) {}
}
