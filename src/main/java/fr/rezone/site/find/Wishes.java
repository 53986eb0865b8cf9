package fr.rezone.site.find;

import fr.rezone.territory.Commune;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Region;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that one asks of a territory. Levels, région and distance leave territories out; the rest
 * ranks them.
 *
 * @param levels ids of the levels wanted; empty for any
 * @param place from where the distance is measured
 * @param km greatest straight-line distance from that place to the centre of a territory
 */
public record Wishes(
    Profession profession,
    Set<String> levels,
    Optional<Region> region,
    Optional<Commune> place,
    double km,
    List<FigureWish> figures,
    List<StructureWish> structures) {
  public Wishes {
    levels = Set.copyOf(levels);
    figures = List.copyOf(figures);
    structures = List.copyOf(structures);
  }
}
