package fr.rezone.demo.place;

import fr.rezone.demo.land.Land;
import fr.rezone.demo.seed.Chance;
import fr.rezone.demo.seed.Recipe;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names places after where they lie: on a river, by the sea, near a town. */
final class Christening {
  private static final double HIGH = 0.65;

  private final Land land;
  private final int[] tvs;
  private final int[] towns;
  private final int[] population;
  private final Chance chance;
  private final Names names;
  private final String[] rivers;
  private final List<String> used = new ArrayList<>();

  Christening(Recipe recipe, Land land, int[] tvs, int[] towns, int[] population) {
    this.land = land;
    this.tvs = tvs;
    this.towns = towns;
    this.population = population;
    this.chance = recipe.chance("suffixes");
    this.names = new Names(recipe.chance("names"));
    this.rivers = new String[land.rivers()];
    for (int i = 0; i < rivers.length; i++) {
      rivers[i] = names.river();
    }
  }

  /** The name of each cell, each once; towns first, so that villages can be named after them. */
  String[] communes() {
    String[] given = new String[land.size()];
    Arrays.fill(given, "");
    int[] order =
        IntStream.range(0, land.size())
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(i -> -population[i]).thenComparingInt(i -> i))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int cell : order) {
      given[cell] = isIsland(cell) ? "L'Île-" + names.root() : names.commune(suffix(cell, given));
    }
    return given;
  }

  private boolean isIsland(int cell) {
    return land.coastal()[cell] && land.neighbours()[cell].length == 0;
  }

  private String suffix(int cell, String[] given) {
    int river = land.river()[cell];
    String town = given[towns[tvs[cell]]];
    if (land.coastal()[cell] && chance.happens(0.4)) {
      return chance.of(List.of("sur-Mer", "Plage", "le-Port", "les-Bains"));
    }
    if (river >= 0 && chance.happens(0.4)) {
      return "sur-" + rivers[river];
    }
    if (isNamedAlone(town) && towns[tvs[cell]] != cell && chance.happens(0.06)) {
      return "lès-" + town;
    }
    if (land.elevation()[cell] > HIGH && chance.happens(0.2)) {
      return chance.of(List.of("les-Monts", "la-Montagne", "le-Haut"));
    }
    return chance.happens(0.06)
        ? chance.of(List.of("le-Bois", "la-Forêt", "le-Vieux", "la-Plaine"))
        : "";
  }

  private static boolean isNamedAlone(String town) {
    return !town.isEmpty() && !town.contains("-");
  }

  /** Départements are named after their largest rivers. */
  String[] departements(int[] departement, int count) {
    Map<Integer, List<Integer>> watered =
        IntStream.range(0, departement.length)
            .filter(i -> land.river()[i] >= 0)
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(i -> -land.flow()[i]).thenComparingInt(i -> i))
            .collect(Collectors.groupingBy(i -> departement[i]));
    String[] given = new String[count];
    Arrays.setAll(given, d -> departement(watered.getOrDefault(d, List.of())));
    return given;
  }

  /** From the cells on a river, the largest first. */
  private String departement(List<Integer> cells) {
    List<String> found = new ArrayList<>();
    for (int cell : cells) {
      String river = rivers[land.river()[cell]];
      if (!found.contains(river) && !used.contains(river) && found.size() < 2) {
        found.add(river);
      }
    }
    used.addAll(found);
    return switch (found.size()) {
      case 0 -> "Plaine-de-" + names.root();
      case 1 -> "Val-de-" + found.getFirst();
      default -> found.getFirst() + "-et-" + found.getLast();
    };
  }

  /** Without accents and in one case, to be put in order. */
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toUpperCase(Locale.ROOT);
  }
}
