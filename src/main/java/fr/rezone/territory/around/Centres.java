package fr.rezone.territory.around;

import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.outline.Outline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From where distances of a territory are measured: the label point of its most populated commune,
 * where its services are. The middle of the whole outline would often be a forest. Immutable.
 */
public final class Centres {
  private final List<@Nullable GeoPoint> points;

  private Centres(List<@Nullable GeoPoint> points) {
    this.points = points;
  }

  /**
   * @param outline the outline of a commune by its code
   */
  public static Centres of(Atlas atlas, Function<String, Optional<Outline>> outline) {
    List<@Nullable GeoPoint> points = new ArrayList<>(atlas.tvs().size());
    for (Tvs tvs : atlas.tvs().all()) {
      points.add(outline.apply(commune(atlas, tvs).code()).map(Centres::point).orElse(null));
    }
    return new Centres(Collections.unmodifiableList(points));
  }

  /** The commune that stands for a territory; of equally populated ones the first by code. */
  public static Commune commune(Atlas atlas, Tvs tvs) {
    return atlas.members(tvs).stream()
        .max(
            Comparator.<Commune>comparingInt(commune -> commune.population().orElse(0))
                .thenComparing(Commune::code, Comparator.reverseOrder()))
        .orElseThrow();
  }

  /** The label point of an outline. */
  public static GeoPoint point(Outline outline) {
    return new GeoPoint(outline.label().x, outline.label().y);
  }

  /** The centre of the territory of that rank; empty when its commune has no outline. */
  public Optional<GeoPoint> find(int rank) {
    return Optional.ofNullable(points.get(rank));
  }

  /** How many territories. */
  public int size() {
    return points.size();
  }
}
