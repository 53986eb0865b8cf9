package fr.rezone.site.find;

import fr.rezone.territory.structure.StructureKind;

/**
 * A structure wished nearby.
 *
 * @param km straight-line distance from the centre of the territory
 * @param weight 0 to 3; 3 leaves out the territories known to have none that near
 */
public record StructureWish(StructureKind kind, double km, int weight) {
  public StructureWish {
    if (weight < 0 || weight > FigureWish.HEAVIEST) {
      throw new IllegalArgumentException("weight " + weight + " is not 0 to 3");
    }
  }

  /** Whether it asks for anything. */
  public boolean isAsked() {
    return weight > 0;
  }

  boolean isRequired() {
    return weight == FigureWish.HEAVIEST;
  }
}
