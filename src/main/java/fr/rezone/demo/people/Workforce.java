package fr.rezone.demo.people;

import fr.rezone.demo.place.DemoArea;
import fr.rezone.demo.place.DemoCommune;
import fr.rezone.demo.place.World;
import fr.rezone.demo.seed.Chance;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws every professional of the world, commune after commune, and their patients year after year.
 * Only counts leave it: at no time are there more individuals in memory than one commune has.
 */
public final class Workforce {
  /** Takes the counts of one commune, year and profession; they change after the call. */
  public interface Consumer {
    void accept(DemoCommune commune, int year, Craft craft, Tally tally);
  }

  private final World world;
  private final Headcounts headcounts;

  private Workforce(World world) {
    this.world = world;
    this.headcounts = new Headcounts(world.communes().size());
  }

  /**
   * Simulates the whole. Communes come by growing code, their professions in order, then the years.
   *
   * @return what the open files tell of them
   */
  public static Headcounts simulate(World world, Consumer consumer) {
    Workforce workforce = new Workforce(world);
    double[][] expected = new double[Craft.values().length][];
    for (Craft craft : Craft.values()) {
      expected[craft.ordinal()] = workforce.expected(craft);
    }
    Tally tally = new Tally();
    for (DemoCommune commune : world.byCode()) {
      Chance chance = world.recipe().chance("people", commune.rank());
      for (Craft craft : Craft.values()) {
        double count = expected[craft.ordinal()][commune.rank()];
        workforce.simulate(commune, craft, chance.rounded(count), chance, tally, consumer);
      }
    }
    return workforce.headcounts;
  }

  /** Specialists share themselves out over a département, the others over a territory. */
  private double[] expected(Craft craft) {
    List<DemoArea> areas = craft == Craft.SPECIALIST ? world.departements() : world.tvs();
    double[] expected = new double[world.communes().size()];
    for (DemoArea area : areas) {
      double weights = 0;
      for (int member : area.members()) {
        weights += weight(craft, world.communes().get(member));
      }
      Chance chance = world.recipe().chance("appeal", area.rank());
      // Where it is good to live, all professions are more numerous; then each has its own luck.
      double appeal = 0.95 * chance.around1(0.28);
      double own = 1;
      for (int i = 0; i <= craft.ordinal(); i++) {
        own = chance.around1(0.22);
      }
      for (int member : area.members()) {
        DemoCommune commune = world.communes().get(member);
        double density =
            craft.per100k() / 1e5 * appeal * own * (1 - craft.rural() * commune.rural());
        expected[member] = area.population() * density * weight(craft, commune) / weights;
      }
    }
    return expected;
  }

  private static double weight(Craft craft, DemoCommune commune) {
    return StrictMath.pow(commune.population(), craft.gathering());
  }

  private void simulate(
      DemoCommune commune, Craft craft, int count, Chance chance, Tally tally, Consumer consumer) {
    if (count == 0) {
      return;
    }
    List<Professional> professionals = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      professionals.add(Recruiter.draw(craft, commune, chance));
    }
    for (int year = Years.FIRST; year <= Years.LAST; year++) {
      tally.clear();
      for (Professional who : professionals) {
        if (who.works(year)) {
          count(who, year, tally);
          Clientele.add(who, commune, year, chance, tally);
          headcounts.add(who, commune.rank(), year);
        }
      }
      if (craft == Craft.GENERALIST) {
        headcounts.addActs(
            commune.rank(), year, tally.value(Slots.ACTS_KIND) + tally.value(Slots.ACTS_KIND + 1));
      }
      if (tally.value(Slots.HEADS) > 0) {
        consumer.accept(commune, year, craft, tally);
      }
    }
  }

  private static void count(Professional who, int year, Tally tally) {
    int age = who.age(year);
    tally.add(Slots.HEADS, 1);
    tally.add(Slots.HEADS_AGE + ageClass(age), 1);
    tally.add(Slots.HEADS_SEX + (who.female() ? 1 : 0), 1);
    if (who.craft().isPhysician() || who.craft() == Craft.DENTIST) {
      tally.add(Slots.HEADS_SECTOR + who.sector().ordinal(), 1);
    }
    tally.add(Slots.HEADS_MODE + who.mode().ordinal(), 1);
    tally.add(Slots.YEARS_OF_AGE, age);
  }

  private static int ageClass(int age) {
    if (age < 35) {
      return 0;
    }
    if (age < 45) {
      return 1;
    }
    if (age < 55) {
      return 2;
    }
    if (age < 60) {
      return 3;
    }
    return age < 65 ? 4 : 5;
  }
}
