package fr.rezone.site.view;

import fr.rezone.territory.Level;
import java.util.List;

/**
 * A map layer at one level: the class of every territory, by rank.
 *
 * @param id {@code zonage-medecin}…, or the id of an indicator
 * @param values by rank, NaN where there is none; empty for a zoning
 * @param classOf by rank, index into {@code classes}; -1 where there is none
 * @param mixed by rank, whether the territory holds several levels; empty for a figure
 */
public record Layer(
    String id,
    Level level,
    String label,
    String unit,
    String vintage,
    String source,
    List<MapClass> classes,
    double[] values,
    byte[] classOf,
    boolean[] mixed) {
  public Layer {
    classes = List.copyOf(classes);
  }
}
