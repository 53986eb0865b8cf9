package fr.rezone.demo.file;

import fr.rezone.demo.place.DemoArea;
import fr.rezone.demo.place.DemoCommune;
import fr.rezone.demo.place.World;
import fr.rezone.demo.seed.Chance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Settles the structures of every kind, each with its name, number and place. One thread. */
final class StructurePlan {
  /** Degrees around the bourg: some 400 m. */
  private static final double AROUND = 0.0045;

  private static final int LARGEST_NUMBER = 140;

  private final World world;
  private final StructureSorts sorts;
  private final Chance chance;
  private final List<DemoCommune> largest;
  private final double[] upTo;
  private final int[] numbers;
  private final List<DemoStructure> structures = new ArrayList<>();

  private StructurePlan(World world) {
    this.world = world;
    this.sorts = StructureSorts.load();
    this.chance = world.recipe().chance("structures");
    this.largest =
        world.communes().stream()
            .sorted(
                Comparator.comparingInt(DemoCommune::population)
                    .reversed()
                    .thenComparing(DemoCommune::code))
            .toList();
    this.upTo = new double[largest.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += largest.get(i).population();
      upTo[i] = sum;
    }
    this.numbers = new int[world.departements().size()];
  }

  /** Every structure of the world, kind after kind. */
  static List<DemoStructure> of(World world) {
    StructurePlan plan = new StructurePlan(world);
    for (StructureSorts.Sort sort : plan.sorts.sorts()) {
      plan.settle(sort);
    }
    return List.copyOf(plan.structures);
  }

  private void settle(StructureSorts.Sort sort) {
    int count = (int) Math.max(1, Math.round((double) world.population() / sort.per()));
    int settled = 0;
    if (sort.where() == StructureSorts.Settling.SPREAD) {
      // Nowhere is a common kind missing from a whole département.
      for (DemoArea departement : world.departements()) {
        if (settled++ < count || count > world.departements().size()) {
          add(sort, world.communes().get(departement.seat()));
        }
      }
    }
    for (; settled < count; settled++) {
      add(
          sort,
          sort.where() == StructureSorts.Settling.SPREAD
              ? drawn()
              : largest.get(settled % Math.min(largest.size(), Math.max(1, count * 3 / 4))));
    }
  }

  private DemoCommune drawn() {
    double at = chance.real() * upTo[upTo.length - 1];
    int low = 0;
    int high = upTo.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo[middle] > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return largest.get(low);
  }

  private void add(StructureSorts.Sort sort, DemoCommune commune) {
    String word = chance.of(sorts.words());
    String name = chance.of(sort.names()).replace("{c}", commune.name()).replace("{m}", word);
    String departement = world.departements().get(commune.departement()).code();
    int number = ++numbers[commune.departement()];
    structures.add(
        new DemoStructure(
            sort,
            finess(departement, 2 * number),
            finess(departement, 2 * number + 1),
            name,
            commune,
            1 + chance.below(LARGEST_NUMBER),
            "rue " + chance.of(sorts.words()),
            commune.lon() + chance.between(-AROUND, AROUND),
            commune.lat() + chance.between(-AROUND, AROUND) / 1.45));
  }

  /**
   * Nine characters, département first; the last is no checksum, which the register has none of.
   */
  private static String finess(String departement, int number) {
    return departement + String.format(Locale.ROOT, "%07d", number);
  }
}
