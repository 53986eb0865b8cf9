package fr.rezone.site.page;

import fr.rezone.site.SiteRelease;
import fr.rezone.territory.Commune;
import fr.rezone.territory.structure.Structure;
import fr.rezone.territory.structure.StructureKind;
import fr.rezone.territory.structure.StructureKinds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The places of health and care of a territory, by kind.
 *
 * @param kinds those that the sources know there, with their places; a kind known and absent has
 *     none
 * @param unknown labels of the kinds that no source at hand lists there: not to be read as zero
 */
public record StructureList(List<Kind> kinds, List<String> unknown, String source) {
  /** One kind and its places, by name. */
  public record Kind(String id, String label, List<Place> places) {}

  /**
   * One place.
   *
   * @param address as the register writes it, with the town
   * @param reference FINESS number; empty when it has none
   */
  public record Place(String name, String address, String reference) {}

  static StructureList of(SiteRelease release, Collection<String> communes, String departement) {
    List<Structure> structures = release.release().structures().inCommunes(communes);
    List<Kind> kinds = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (StructureKind kind : StructureKinds.load().all()) {
      List<Place> places =
          structures.stream()
              .filter(structure -> structure.is(kind))
              .map(structure -> place(structure, release))
              .sorted(Comparator.comparing(Place::name))
              .toList();
      if (!places.isEmpty()) {
        kinds.add(new Kind(kind.id(), places.size() == 1 ? kind.label() : kind.plural(), places));
      } else if (!release.release().structures().coverage().isKnown(kind, departement)) {
        unknown.add(kind.plural().toLowerCase(Locale.FRANCE));
      }
    }
    return new StructureList(kinds, unknown, source(release));
  }

  private static Place place(Structure structure, SiteRelease release) {
    String town =
        release
            .release()
            .atlas()
            .communes()
            .find(structure.commune())
            .map(Commune::name)
            .orElse(structure.address().town());
    String street = structure.address().street();
    return new Place(
        structure.name(),
        street.isEmpty() ? town : street + ", " + town,
        structure.finess() ? structure.id() : "");
  }

  private static String source(SiteRelease release) {
    List<String> read = new ArrayList<>();
    for (String id : List.of("finess", "sae", "ehpad")) {
      release
          .release()
          .manifest()
          .source(id)
          .filter(source -> source.wasRead())
          .ifPresent(source -> read.add(source.producer() + " (" + source.vintage() + ")"));
    }
    return String.join(" ; ", read);
  }

  /** Whether the sources list nothing there. */
  public boolean isEmpty() {
    return kinds.isEmpty();
  }
}
