package fr.rezone.demo.place;

import fr.rezone.demo.land.Frame;
import fr.rezone.demo.land.Land;
import fr.rezone.demo.seed.Chance;
import fr.rezone.demo.seed.Recipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Settles the land: towns along valleys and coasts, a territory around each, intercommunalities,
 * départements and régions. Confined to one thread.
 */
final class Founder {
  /** A département's limit is an obstacle that people cross all the same. */
  private static final double LIMIT_COST = 2.2;

  /** Intercommunalities seldom cross it. */
  private static final double HARD_LIMIT_COST = 30;

  private static final double TOWN_REACH_KM = 8;
  private static final double CAPITAL_REACH_KM = 15;

  private final Recipe recipe;
  private final Land land;
  private final int[][] links;
  private final double[] charm;
  private final int[] departements;
  private final int[] regionOfDepartement;
  private final int[] towns;
  private final int[] tvs;
  private final int[] population;

  Founder(Recipe recipe, Land land) {
    this.recipe = recipe;
    this.land = land;
    this.links = land.links();
    Chance chance = recipe.chance("charm");
    this.charm = new double[land.size()];
    Arrays.setAll(
        charm,
        i ->
            0.45 * StrictMath.log(1 + land.flow()[i])
                + (land.coastal()[i] ? 0.7 : 0)
                - 0.8 * land.elevation()[i]
                - (land.neighbours()[i].length < 4 ? 1.5 : 0)
                + 0.5 * chance.normal());
    int[] middles = Spread.even(land, links, recipe.departements(), charm);
    this.departements = Spread.from(middles, links, land::distance);
    this.regionOfDepartement = regions(middles);
    int[] capitals = capitals(middles);
    this.towns = towns(capitals);
    this.tvs = Spread.from(towns, links, limited(LIMIT_COST));
    double[] attraction = attraction(capitals);
    this.population =
        Population.of(land, towns, capitals.length, attraction, recipe.chance("population"));
  }

  private ToDoubleBiFunction<Integer, Integer> limited(double cost) {
    return (a, b) -> land.distance(a, b) * (departements[a] == departements[b] ? 1 : cost);
  }

  /** The région of each département: the one whose middle is nearest. */
  private int[] regions(int[] middles) {
    int count = recipe.regions();
    int[] seats = Spread.even(land, links, count, charm);
    int[] owner = Spread.from(seats, links, land::distance);
    return Arrays.stream(middles).map(middle -> owner[middle]).toArray();
  }

  /** The most pleasant place not far from the middle of each département. */
  private int[] capitals(int[] middles) {
    double radius = land.spacing() * Math.sqrt((double) land.size() / middles.length) / 2;
    int[] best = middles.clone();
    double[] value = new double[middles.length];
    Arrays.fill(value, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < land.size(); i++) {
      int d = departements[i];
      double worth = charm[i] - 1.6 * land.distance(i, middles[d]) / radius;
      if (worth > value[d]) {
        value[d] = worth;
        best[d] = i;
      }
    }
    return Arrays.stream(best)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(i -> -charm[i]).thenComparingInt(i -> i))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Capitals first, then other towns well apart. */
  private int[] towns(int[] capitals) {
    double[] score = charm.clone();
    for (int i = 0; i < capitals.length; i++) {
      score[capitals[i]] += 1_000 - i;
    }
    return Spread.apart(
        land, score, Math.max(recipe.tvs(), capitals.length), i -> land.neighbours()[i].length > 2);
  }

  /** How much the nearness of towns peoples each cell. */
  private double[] attraction(int[] capitals) {
    int[] capital = Spread.from(capitals, links, land::distance);
    double[] attraction = new double[land.size()];
    Arrays.setAll(
        attraction,
        i -> {
          double rank = (double) capital[i] / capitals.length;
          double town = 1.1 * StrictMath.exp(-land.distance(i, towns[tvs[i]]) / TOWN_REACH_KM);
          double city =
              (3.6 - 1.4 * rank)
                  * StrictMath.exp(-land.distance(i, capitals[capital[i]]) / CAPITAL_REACH_KM);
          double valley = 0.16 * StrictMath.log(land.flow()[i]);
          return town + city + valley + (land.coastal()[i] ? 0.35 : 0) - 0.5 * land.elevation()[i];
        });
    return attraction;
  }

  World found() {
    Christening christening = new Christening(recipe, land, tvs, towns, population);
    String[] names = christening.communes();
    String[] codes = codes(names);
    int[] epci =
        Spread.from(
            Spread.apart(land, weight(), recipe.epci(), _ -> true),
            links,
            limited(HARD_LIMIT_COST));
    int[] basins =
        Spread.from(
            Spread.apart(land, weight(), recipe.basins(), _ -> true), links, limited(LIMIT_COST));
    Areas areas = new Areas(population, codes, names, departements);
    List<DemoArea> epcis = areas.of(epci, Areas.Kind.EPCI);
    List<DemoArea> basinAreas = areas.of(basins, Areas.Kind.BASIN);
    List<DemoArea> territories = areas.of(tvs, Areas.Kind.TVS);
    int[] region = Arrays.stream(departements).map(d -> regionOfDepartement[d]).toArray();
    List<DemoCommune> communes = new ArrayList<>(land.size());
    Surroundings surroundings =
        new Surroundings(land, population, tvs, towns, recipe.chance("surroundings"));
    int[] tvsRank = Areas.rankOfMembers(territories, land.size());
    int[] epciRank = Areas.rankOfMembers(epcis, land.size());
    int[] basinRank = Areas.rankOfMembers(basinAreas, land.size());
    for (int i = 0; i < land.size(); i++) {
      communes.add(
          new DemoCommune(
              i,
              codes[i],
              names[i],
              departements[i],
              region[i],
              tvsRank[i],
              epciRank[i],
              basinRank[i],
              Codes.postal(tvsRank[i]),
              population[i],
              Frame.lon(land.x()[i]),
              Frame.lat(land.y()[i]),
              surroundings.rural(i),
              surroundings.ageing(i),
              surroundings.poverty(i),
              land.coastal()[i]));
    }
    String[] departementNames = christening.departements(departements, recipe.departements());
    return new World(
        recipe,
        land,
        communes,
        regions(areas, region),
        areas.departements(departementNames, regionOfDepartement),
        territories,
        epcis,
        basinAreas,
        new Quarters(recipe, land, communes).draw());
  }

  private List<DemoArea> regions(Areas areas, int[] region) {
    return areas.regions(region, recipe.regions());
  }

  private double[] weight() {
    return Arrays.stream(population).mapToDouble(p -> p).toArray();
  }

  /** Codes follow the alphabet within a département, as INSEE's do. */
  private String[] codes(String[] names) {
    String[] codes = new String[names.length];
    String[] plain = Arrays.stream(names).map(Christening::plain).toArray(String[]::new);
    int[] given = new int[recipe.departements()];
    IntStream.range(0, names.length)
        .boxed()
        .sorted(Comparator.comparing(i -> plain[i]))
        .forEachOrdered(
            cell -> {
              int d = departements[cell];
              codes[cell] = Codes.commune(Codes.departement(d), given[d]++);
            });
    return codes;
  }
}
