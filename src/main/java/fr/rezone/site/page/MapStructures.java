package fr.rezone.site.page;

import fr.rezone.site.French;
import fr.rezone.site.MapPage;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.http.ProblemException;
import fr.rezone.territory.structure.KindGroup;
import fr.rezone.territory.structure.Structure;
import fr.rezone.territory.structure.StructureKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The filter of structures beside the map: kinds with their counts, made once per release.
 * Immutable, safe to share between threads.
 */
final class MapStructures {
  /** The word for all kinds in an address. */
  private static final String ALL = "tout";

  private final List<StructureKind> kinds;
  private final Map<StructureKind, Integer> listed = new LinkedHashMap<>();
  private final Map<StructureKind, Integer> unplaced = new LinkedHashMap<>();
  private final Set<String> sets = new TreeSet<>();
  private final String note;
  private final String source;

  MapStructures(SiteRelease release) {
    int without = 0;
    List<Structure> all = release.release().structures().all();
    for (Structure structure : all) {
      boolean placed = structure.position() != null;
      without += placed ? 0 : 1;
      sets.add(structure.kindSet());
      for (StructureKind kind : structure.kinds()) {
        listed.merge(kind, 1, Integer::sum);
        if (!placed) {
          unplaced.merge(kind, 1, Integer::sum);
        }
      }
    }
    kinds = release.around().kinds().all().stream().filter(listed::containsKey).toList();
    note = note(all.size(), without);
    List<String> read = new ArrayList<>();
    for (String id : List.of("finess", "sae", "ehpad")) {
      release
          .release()
          .manifest()
          .source(id)
          .filter(found -> found.wasRead())
          .ifPresent(found -> read.add(found.producer() + " (" + found.vintage() + ")"));
    }
    source = French.typeset(String.join(" ; ", read));
  }

  private static String note(int all, int without) {
    if (all == 0) {
      return "";
    }
    String sum =
        French.count(all, "structure", "structures")
            + " dans les sources lues, qui ne couvrent pas également tous les départements : la fiche de chaque territoire le dit.";
    return French.typeset(
        without == 0
            ? sum
            : sum
                + " "
                + French.count(
                    without,
                    "n’a pas de coordonnées et n’est pas placée",
                    "n’ont pas de coordonnées et ne sont pas placées")
                + " : à lire sur la fiche de leur commune.");
  }

  /** Every set of kinds that some structure has, as tiles name them. */
  Set<String> sets() {
    return sets;
  }

  /**
   * The kinds that an address names, by id.
   *
   * @param word ids joined by dots, {@code tout} for all, empty for none
   * @throws ProblemException 400 for an unknown kind
   */
  Set<String> chosen(String word) {
    if (word.isEmpty()) {
      return Set.of();
    }
    Set<String> known = new HashSet<>();
    kinds.forEach(kind -> known.add(kind.id()));
    if (word.equals(ALL)) {
      return known;
    }
    Set<String> chosen = new HashSet<>(Arrays.asList(word.split("\\.", -1)));
    for (String id : chosen) {
      if (!known.contains(id)) {
        throw ProblemException.badRequest(
            "Paramètre « structures » : « "
                + id
                + " » n’est pas un genre de structure ; choisir « "
                + ALL
                + " », ou parmi "
                + String.join(", ", kinds.stream().map(StructureKind::id).toList())
                + ", séparés par des points.");
      }
    }
    return chosen;
  }

  MapPage.Kinds page(Set<String> chosen) {
    Map<KindGroup, List<MapPage.Kind>> families = new LinkedHashMap<>();
    for (StructureKind kind : kinds) {
      families
          .computeIfAbsent(kind.group(), _ -> new ArrayList<>())
          .add(
              new MapPage.Kind(
                  kind.id(),
                  kind.plural(),
                  French.number(listed.getOrDefault(kind, 0)),
                  unplaced.getOrDefault(kind, 0),
                  chosen.contains(kind.id())));
    }
    return new MapPage.Kinds(
        families.entrySet().stream()
            .map(
                entry ->
                    new MapPage.Family(
                        entry.getKey().id(), entry.getKey().label(), entry.getValue()))
            .toList(),
        note,
        source);
  }
}
