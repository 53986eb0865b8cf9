package fr.rezone.demo.place;

import fr.rezone.demo.land.Frame;
import fr.rezone.demo.land.Land;
import fr.rezone.demo.seed.Chance;
import fr.rezone.demo.seed.Recipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Draws priority quarters in the largest communes; half of them lie across a limit. */
final class Quarters {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();
  private static final int CORNERS = 16;

  /** Degrees of latitude: some 400 to 700 m. */
  private static final double SMALLEST = 0.0035;

  private static final double LARGEST = 0.0062;

  /** Degrees of longitude for one of latitude. */
  private static final double STRETCH = 1.45;

  /** Share of a quarter that makes a commune one of its own. */
  private static final double LEAST_SHARE = 0.03;

  private static final double APART = 0.016;
  private static final int MOST_TRIES = 20;
  private static final List<String> NAMES =
      List.of(
          "Les Glycines",
          "La Corderie",
          "Le Haut-Moulin",
          "Les Tisserands",
          "La Sablière",
          "Les Quatre-Vents",
          "Le Vieux-Port",
          "La Verrerie",
          "Les Acacias",
          "Le Champ-Long",
          "Les Forges",
          "La Passerelle",
          "Les Peupliers",
          "Le Clos-Neuf",
          "La Minoterie",
          "Les Cerisiers");

  private final Recipe recipe;
  private final Land land;
  private final List<DemoCommune> communes;
  private final List<Coordinate> taken = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  Quarters(Recipe recipe, Land land, List<DemoCommune> communes) {
    this.recipe = recipe;
    this.land = land;
    this.communes = communes;
  }

  /** By growing code. */
  List<DemoQuartier> draw() {
    List<DemoCommune> largest =
        communes.stream()
            .sorted(
                Comparator.comparingInt(DemoCommune::population)
                    .reversed()
                    .thenComparing(DemoCommune::code))
            .limit(Math.max(2, recipe.quartiers() * 2L / 3))
            .toList();
    Map<Integer, Integer> numbers = new HashMap<>();
    List<DemoQuartier> quartiers = new ArrayList<>();
    Chance chance = recipe.chance("quarters");
    for (int i = 0;
        i < MOST_TRIES * recipe.quartiers() && quartiers.size() < recipe.quartiers();
        i++) {
      DemoCommune home = largest.get(i % largest.size());
      Coordinate centre =
          (i + i / largest.size()) % 2 == 0 ? limit(home, chance) : inside(home, chance);
      if (taken.stream().allMatch(other -> other.distance(centre) > APART)) {
        taken.add(centre);
        int number = numbers.merge(home.departement(), 1, Integer::sum) - 1;
        String code = Codes.quartier(Codes.departement(home.departement()), number);
        quartiers.add(quartier(code, home, centre, chance));
      }
    }
    quartiers.sort(Comparator.comparing(DemoQuartier::code));
    return quartiers;
  }

  private DemoQuartier quartier(String code, DemoCommune home, Coordinate centre, Chance chance) {
    Polygon outline = outline(centre, chance);
    List<Integer> in = new ArrayList<>();
    Map<Integer, Double> areas = new HashMap<>();
    List<Integer> possible = new ArrayList<>(List.of(home.rank()));
    Arrays.stream(land.neighbours()[home.rank()]).forEach(possible::add);
    for (int rank : possible) {
      double area = outline.intersection(polygon(rank)).getArea();
      if (area > LEAST_SHARE * outline.getArea() || rank == home.rank()) {
        areas.put(rank, area);
        in.add(rank);
      }
    }
    in.sort(Comparator.<Integer>comparingDouble(r -> -areas.getOrDefault(r, 0.0)));
    return new DemoQuartier(code, name(home, chance), in, outline);
  }

  private String name(DemoCommune home, Chance chance) {
    String name = chance.of(NAMES);
    while (!names.add(home.code() + name)) {
      name = NAMES.get((NAMES.indexOf(name) + 1) % NAMES.size());
    }
    return name;
  }

  private Geometry polygon(int rank) {
    long[] ring = land.rings()[rank];
    Coordinate[] points = new Coordinate[ring.length];
    Arrays.setAll(
        points,
        i -> new Coordinate(Frame.nodeLon(ring[i]) / 1000.0, Frame.nodeLat(ring[i]) / 1000.0));
    return GEOMETRIES.createPolygon(points);
  }

  /** A point of the limit with the most peopled neighbour. */
  private Coordinate limit(DemoCommune home, Chance chance) {
    int neighbour =
        Arrays.stream(land.neighbours()[home.rank()])
            .boxed()
            .max(
                Comparator.<Integer>comparingInt(n -> communes.get(n).population())
                    .thenComparing(Comparator.<Integer>reverseOrder()))
            .orElse(home.rank());
    Set<Long> other = new HashSet<>();
    Arrays.stream(land.rings()[neighbour]).forEach(other::add);
    List<Long> shared =
        Arrays.stream(land.rings()[home.rank()]).boxed().filter(other::contains).toList();
    long node = shared.isEmpty() ? land.rings()[home.rank()][0] : chance.of(shared);
    return new Coordinate(Frame.nodeLon(node) / 1000.0, Frame.nodeLat(node) / 1000.0);
  }

  private static Coordinate inside(DemoCommune home, Chance chance) {
    return new Coordinate(
        home.lon() + chance.between(-0.006, 0.006), home.lat() + chance.between(-0.004, 0.004));
  }

  private static Polygon outline(Coordinate centre, Chance chance) {
    double radius = chance.between(SMALLEST, LARGEST);
    Coordinate[] points = new Coordinate[CORNERS + 1];
    for (int i = 0; i < CORNERS; i++) {
      double turn = 2 * Math.PI * (i + chance.between(-0.3, 0.3)) / CORNERS;
      double reach = radius * chance.between(0.75, 1.15);
      points[i] =
          new Coordinate(
              rounded(centre.x + STRETCH * reach * StrictMath.cos(turn)),
              rounded(centre.y + reach * StrictMath.sin(turn)));
    }
    points[CORNERS] = points[0];
    return GEOMETRIES.createPolygon(points);
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e5) / 1e5;
  }
}
