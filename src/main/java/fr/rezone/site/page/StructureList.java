package fr.rezone.site.page;

import java.util.List;
import java.util.Optional;

/**
 * The places of health and care of a territory: how many of each kind, beside larger territories,
 * the nearest, and all of them by distance.
 *
 * @param centre the commune from which distances are measured; empty when it has no outline
 * @param references names of the larger territories compared with, in the order of columns
 * @param main groups that everyone looks for
 * @param more groups for those who look further
 * @param unknown labels of the kinds that no source at hand lists there: not to be read as zero
 * @param method how the driving time is estimated
 */
public record StructureList(
    String centre,
    List<String> references,
    List<Group> main,
    List<Group> more,
    List<String> unknown,
    String method,
    String source) {
  public StructureList {
    references = List.copyOf(references);
    main = List.copyOf(main);
    more = List.copyOf(more);
    unknown = List.copyOf(unknown);
  }

  /** A heading and its kinds. */
  public record Group(String label, List<Row> rows) {}

  /**
   * One kind.
   *
   * @param id word of the kind, used in anchors
   * @param count how many; « au moins 3 » where the sources do not list them all
   * @param density for 10,000 inhabitants; a dash where unknown
   * @param densities the same in the larger territories
   * @param nearest the nearest, in the territory or not
   * @param places those of the territory, nearest first, those without position last
   */
  public record Row(
      String id,
      String label,
      String count,
      String density,
      List<String> densities,
      Optional<Nearest> nearest,
      List<Place> places) {}

  /**
   * @param outside whether it lies in another territory
   * @param rough whether the distance is to its commune, for want of coordinates
   */
  public record Nearest(
      String name, String town, String distance, String driving, boolean outside, boolean rough) {}

  /**
   * One place.
   *
   * @param address as the register writes it, with the town
   * @param entity who runs it; empty when unknown or the same
   * @param distance empty without a position
   * @param driving likewise
   * @param reference FINESS number; empty when it has none
   * @param updated day of its last update in the register, French; empty when unknown
   */
  public record Place(
      String name,
      String address,
      String entity,
      String distance,
      String driving,
      String reference,
      String updated) {}

  /** Whether the sources list nothing there and nothing near. */
  public boolean isEmpty() {
    return main.isEmpty() && more.isEmpty();
  }
}
