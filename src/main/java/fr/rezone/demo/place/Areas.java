package fr.rezone.demo.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes territories of communes: their seat is the largest one, which names and numbers them. */
public final class Areas {
  /** What a territory made from communes is. */
  enum Kind {
    TVS,
    EPCI,
    BASIN
  }

  private static final int METROPOLIS = 200_000;
  private static final int CITY = 50_000;

  private final int[] population;
  private final String[] codes;
  private final String[] names;
  private final int[] departements;

  Areas(int[] population, String[] codes, String[] names, int[] departements) {
    this.population = population;
    this.codes = codes;
    this.names = names;
    this.departements = departements;
  }

  /** By growing code of the seat. */
  List<DemoArea> of(int[] owner, Kind kind) {
    List<List<Integer>> groups = new ArrayList<>(members(owner).values());
    groups.sort(Comparator.comparing(group -> codes[seat(group)]));
    List<DemoArea> areas = new ArrayList<>();
    for (List<Integer> group : groups) {
      int seat = seat(group);
      int inhabitants = inhabitants(group);
      int rank = areas.size();
      String code = kind == Kind.EPCI ? Codes.epci(rank) : codes[seat];
      String name = kind == Kind.EPCI ? epci(names[seat], inhabitants) : names[seat];
      areas.add(new DemoArea(rank, code, name, seat, departements[seat], group, inhabitants));
    }
    return areas;
  }

  List<DemoArea> departements(String[] departementNames, int[] regions) {
    List<DemoArea> areas = new ArrayList<>();
    members(departements)
        .forEach(
            (d, group) ->
                areas.add(
                    new DemoArea(
                        d,
                        Codes.departement(d),
                        departementNames[d],
                        seat(group),
                        regions[d],
                        group,
                        inhabitants(group))));
    return areas;
  }

  /** A région that no département fell to is left out; ranks stay those of {@code region}. */
  List<DemoArea> regions(int[] region, int count) {
    List<DemoArea> areas = new ArrayList<>();
    Map<Integer, List<Integer>> groups = members(region);
    for (int r = 0; r < count; r++) {
      List<Integer> group = groups.getOrDefault(r, List.of());
      String name = count == 1 ? "Région de démonstration" : "Région de démonstration " + (r + 1);
      areas.add(
          new DemoArea(
              r,
              Codes.region(r),
              name,
              group.isEmpty() ? -1 : seat(group),
              -1,
              group,
              inhabitants(group)));
    }
    return areas;
  }

  /** The rank of the area of each cell. */
  static int[] rankOfMembers(List<DemoArea> areas, int size) {
    int[] ranks = new int[size];
    areas.forEach(area -> area.members().forEach(member -> ranks[member] = area.rank()));
    return ranks;
  }

  private static Map<Integer, List<Integer>> members(int[] owner) {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < owner.length; i++) {
      members.computeIfAbsent(owner[i], _ -> new ArrayList<>()).add(i);
    }
    return members;
  }

  private int seat(List<Integer> group) {
    return group.stream()
        .max(
            Comparator.<Integer>comparingInt(i -> population[i])
                .thenComparing(Comparator.<Integer>naturalOrder().reversed()))
        .orElseThrow();
  }

  private int inhabitants(List<Integer> group) {
    return group.stream().mapToInt(i -> population[i]).sum();
  }

  private static String epci(String seat, int inhabitants) {
    if (inhabitants >= METROPOLIS) {
      return "Métropole de " + seat;
    }
    return (inhabitants >= CITY ? "CA de " : "CC du Pays de ") + seat;
  }

  /** The official word for the kind of an intercommunality. */
  public static String epciType(DemoArea epci) {
    if (epci.population() >= METROPOLIS) {
      return "METRO";
    }
    return epci.population() >= CITY ? "CA" : "CC";
  }
}
