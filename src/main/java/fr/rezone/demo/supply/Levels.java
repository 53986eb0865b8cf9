package fr.rezone.demo.supply;

import fr.rezone.demo.people.Craft;
import fr.rezone.demo.people.Headcounts;
import fr.rezone.demo.people.Years;
import fr.rezone.demo.place.DemoArea;
import fr.rezone.demo.place.DemoCommune;
import fr.rezone.demo.place.World;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The levels of one year: territories are ranked by their supply, and cut by inhabitants. */
public final class Levels {
  private final Map<Zoned, String[]> byCommune = new EnumMap<>(Zoned.class);

  private Levels() {}

  /** Zones the world on what it had in a year. */
  public static Levels decide(World world, Headcounts headcounts, Access access, int year) {
    Levels levels = new Levels();
    double[] apl = access.perInhabitant(headcounts, year);
    for (Zoned zoned : Zoned.values()) {
      List<DemoArea> areas = zoned.unit() == Zoned.Unit.TVS ? world.tvs() : world.basins();
      double[] supply = new double[areas.size()];
      for (DemoArea area : areas) {
        for (int member : area.members()) {
          DemoCommune commune = world.communes().get(member);
          Craft craft = zoned.craft();
          supply[area.rank()] +=
              craft == null
                  ? apl[member] * commune.population()
                  : headcounts.liberal(craft, year, member);
        }
        supply[area.rank()] /= area.population();
        if (year < Years.LAST) {
          supply[area.rank()] *= luck(world, zoned, area);
        }
      }
      levels.byCommune.put(zoned, levels(world, areas, supply, zoned));
    }
    return levels;
  }

  /** What has changed since an older decree, which followed older figures than the year's. */
  private static double luck(World world, Zoned zoned, DemoArea area) {
    return world.recipe().chance("former " + zoned.column(), area.rank()).around1(0.15);
  }

  private static String[] levels(World world, List<DemoArea> areas, double[] supply, Zoned zoned) {
    String[] levels = new String[world.communes().size()];
    List<DemoArea> order =
        areas.stream()
            .sorted(
                Comparator.<DemoArea>comparingDouble(area -> supply[area.rank()])
                    .thenComparingInt(DemoArea::rank))
            .toList();
    double everyone = world.population();
    double before = 0;
    int rank = -1;
    int last = zoned.levels().size() - 1;
    for (int i = 0; i < order.size(); i++) {
      DemoArea area = order.get(i);
      // Few territories would leave levels empty if inhabitants alone decided.
      double byPeople = (before + area.population() / 2.0) / everyone;
      double byRank = (i + 0.5) / order.size();
      int wanted = rank(zoned, (byPeople + byRank) / 2);
      // No level is skipped, and what is left is enough for those that are still to come.
      int left = order.size() - 1 - i;
      rank = Math.clamp(Math.min(wanted, rank + 1), Math.min(last, Math.max(0, last - left)), last);
      String level = zoned.levels().get(rank);
      before += area.population();
      area.members().forEach(member -> levels[member] = level);
    }
    return levels;
  }

  private static int rank(Zoned zoned, double share) {
    double sum = 0;
    for (int i = 0; i < zoned.shares().length; i++) {
      sum += zoned.shares()[i];
      if (share < sum) {
        return i;
      }
    }
    return zoned.shares().length - 1;
  }

  /** The level of a commune in the spelling of the official table. */
  public String of(Zoned zoned, int commune) {
    return byCommune.getOrDefault(zoned, new String[0])[commune];
  }
}
