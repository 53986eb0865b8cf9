package fr.rezone.territory.around;

import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.structure.Structure;
import fr.rezone.territory.structure.Structures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts structures without coordinates, a quarter of the register, at the label point of their
 * commune: for a search of the nearest, that is a far better guess than not to exist.
 */
public final class Placement {
  private Placement() {}

  /**
   * The same structures, all those of a known commune with a position.
   *
   * @param point the label point of a commune by its code
   */
  public static Structures of(Structures structures, Function<String, Optional<GeoPoint>> point) {
    List<Structure> placed = new ArrayList<>(structures.all().size());
    for (Structure structure : structures.all()) {
      placed.add(
          structure.position() != null
              ? structure
              : point.apply(structure.commune()).map(at -> at(structure, at)).orElse(structure));
    }
    return new Structures(placed, structures.coverage());
  }

  private static Structure at(Structure structure, GeoPoint position) {
    return new Structure(
        structure.id(),
        structure.finess(),
        structure.name(),
        structure.kinds(),
        structure.category(),
        structure.entity(),
        structure.ownership(),
        structure.address(),
        structure.commune(),
        structure.publishedCommune(),
        position,
        structure.capacities(),
        structure.prices(),
        structure.sources(),
        structure.updated());
  }
}
