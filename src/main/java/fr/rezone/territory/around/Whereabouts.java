package fr.rezone.territory.around;

import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Tvs;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a point.
 *
 * @param commune the commune or arrondissement that holds it, else the nearest one within reach of
 *     the outlines' precision; empty at sea or abroad
 * @param metresOutside how far outside that commune it is; 0 inside
 * @param tvs the territory of that commune
 * @param quartiers the priority quarters to name: those that hold the point when outlines are
 *     known, else all those of the commune
 * @param quartiersMapped whether the outlines of the commune's quarters are known, so that {@code
 *     quartiers} is an answer and not a question
 * @param physicians the physicians' designation that holds there: that of the quarter when it has
 *     one of its own and the point is known to be inside, else that of the commune
 * @param better the nearest commune with a better physicians' level, in another territory or not;
 *     empty where the level is the best, unknown, or none is within reach
 * @param nearestQuartier the nearest quarter that does not hold the point; empty without outlines
 */
public record Whereabouts(
    GeoPoint point,
    Optional<Commune> commune,
    double metresOutside,
    Optional<Tvs> tvs,
    List<Quartier> quartiers,
    boolean quartiersMapped,
    Optional<Designation> physicians,
    Optional<Reach<Commune>> better,
    Optional<Reach<Quartier>> nearestQuartier) {
  public Whereabouts {
    quartiers = List.copyOf(quartiers);
  }

  /** Whether the point lies in a commune, not only near one. */
  public boolean isInside() {
    return commune.isPresent() && metresOutside == 0;
  }
}
