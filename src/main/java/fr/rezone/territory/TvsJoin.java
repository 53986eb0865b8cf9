package fr.rezone.territory;

import fr.rezone.source.zoning.ZoningRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Forms the territoires de vie-santé from the communes that name one. */
final class TvsJoin {
  private final Places<Commune> communes;
  private final Map<String, ZoningRow> rows;
  private final Map<String, String> regionCodes = new HashMap<>();

  TvsJoin(Places<Commune> communes, Map<String, ZoningRow> rows, Places<Region> regions) {
    this.communes = communes;
    this.rows = rows;
    regions.all().forEach(region -> regionCodes.put(region.name(), region.code()));
  }

  Places<Tvs> places(Joining joining) {
    Map<String, List<Commune>> members = new TreeMap<>();
    int without = 0;
    for (Commune commune : communes.all()) {
      if (commune.tvs() != null) {
        members.computeIfAbsent(commune.tvs(), _ -> new ArrayList<>()).add(commune);
      } else if (!commune.divided() && commune.part() != Part.COM) {
        without++;
      }
    }
    joining.note("zonages", "communes sans territoire de vie-santé", without);
    List<Tvs> places = new ArrayList<>();
    members.forEach((code, list) -> places.add(tvs(code, list)));
    return Places.of(places);
  }

  private Tvs tvs(String code, List<Commune> members) {
    ZoningRow row = rows.get(members.getFirst().code());
    List<String> departements = byPopulation(members, Commune::departement);
    List<String> regions = byPopulation(members, Commune::region);
    String departement =
        row == null || row.tvsDepartement().isEmpty()
            ? departements.getFirst()
            : row.tvsDepartement();
    String region =
        row == null
            ? regions.getFirst()
            : regionCodes.getOrDefault(row.tvsRegion(), regions.getFirst());
    return new Tvs(
        code,
        row == null || row.tvsName().isEmpty() ? code : row.tvsName(),
        departement,
        region,
        members.stream().map(Commune::code).toList(),
        departements,
        regions,
        members.stream().mapToInt(commune -> commune.population().orElse(0)).sum());
  }

  private static List<String> byPopulation(
      List<Commune> members, Function<Commune, String> container) {
    Map<String, Integer> population = new TreeMap<>();
    for (Commune commune : members) {
      population.merge(container.apply(commune), commune.population().orElse(0), Integer::sum);
    }
    return population.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
