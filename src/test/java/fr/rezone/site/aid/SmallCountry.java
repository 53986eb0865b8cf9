package fr.rezone.site.aid;

import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Departement;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Epci;
import fr.rezone.territory.FiscalZones;
import fr.rezone.territory.Part;
import fr.rezone.territory.Places;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Recoding;
import fr.rezone.territory.Region;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.ZoneLevel;
import fr.rezone.territory.ZoningMethod;
import fr.rezone.territory.ZoningRules;
import fr.rezone.territory.Zonings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invented country of two régions, small enough to know every answer:
 *
 * <ul>
 *   <li>T1: communes 84001 (ZIP) and 84002 (ZIP), région 84, nothing else;
 *   <li>T2: 84003 (ZIP, with a quartier of its own level ZAC, a zone franche) and 84004 (ZAC);
 *   <li>T3: 84005 (région 84, 900 inhabitants, ZAC) and 11001 (région 11, 2,100 inhabitants, ZIP);
 *   <li>T4: 84006, not zoned;
 *   <li>T5: 84007, whose decree is of 2 January 2026.
 * </ul>
 */
final class SmallCountry {
  static final LocalDate DECREE = LocalDate.of(2026, 1, 2);

  private SmallCountry() {}

  static Atlas atlas() {
    ZoningRules rules = ZoningRules.load();
    Profession physicians = rules.professions().getFirst();
    ZoningMethod method = rules.methodAt(physicians, LocalDate.of(2024, 6, 1));
    Map<String, Integer> population =
        Map.of(
            "84001", 1000, "84002", 500, "84003", 9000, "84004", 800, "84005", 900, "11001", 2100,
            "84006", 300, "84007", 400);
    Map<String, String> tvsOf =
        Map.of(
            "84001", "T1", "84002", "T1", "84003", "T2", "84004", "T2", "84005", "T3", "11001",
            "T3", "84006", "T4", "84007", "T5");
    Map<String, String> levels =
        Map.of(
            "84001", "zip", "84002", "zip", "84003", "zip", "84004", "zac", "84005", "zac", "11001",
            "zip", "84007", "zip");
    List<Commune> communes = new ArrayList<>();
    population.forEach(
        (code, people) ->
            communes.add(
                new Commune(
                    code,
                    "Commune " + code,
                    code.substring(0, 2),
                    code.substring(0, 2),
                    Part.METRO,
                    null,
                    tvsOf.get(code),
                    null,
                    false,
                    List.of(),
                    List.of(),
                    OptionalInt.of(people))));
    Places<Commune> places = Places.of(communes);
    @Nullable Designation[] designations = new Designation[places.size()];
    levels.forEach(
        (code, level) ->
            designations[places.rank(code)] =
                new Designation(
                    method,
                    level(method, level),
                    code.equals("84007") ? Optional.of(DECREE) : Optional.empty()));
    Map<Profession, @Nullable Designation[]> byCommune = new HashMap<>();
    rules.professions().forEach(p -> byCommune.put(p, new Designation[places.size()]));
    byCommune.put(physicians, designations);
    return new Atlas(
        Places.of(
            List.of(
                new Region("11", "Région onze", Part.METRO),
                new Region("84", "Région quatre-vingt-quatre", Part.METRO))),
        Places.of(
            List.of(
                new Departement("11", "Département onze", "11", Part.METRO),
                new Departement("84", "Département quatre-vingt-quatre", "84", Part.METRO))),
        Places.of(List.<Epci>of()),
        places,
        Places.of(
            List.of(
                tvs("T1", List.of("84001", "84002"), List.of("84"), 1500),
                tvs("T2", List.of("84003", "84004"), List.of("84"), 9800),
                tvs("T3", List.of("11001", "84005"), List.of("11", "84"), 3000),
                tvs("T4", List.of("84006"), List.of("84"), 300),
                tvs("T5", List.of("84007"), List.of("84"), 400))),
        Places.of(List.of(new Quartier("QN08401M", "Les Tilleuls", List.of("84003")))),
        new Recoding(population.keySet(), Map.of("84099", "84001")),
        new Zonings(
            rules,
            byCommune,
            Map.of("QN08401M", new Designation(method, level(method, "zac"), Optional.empty()))),
        new FiscalZones(
            Map.of("84001", "C", "84002", "C", "84003", "NC", "84004", "PC"), Set.of("84003")));
  }

  private static Tvs tvs(String code, List<String> communes, List<String> regions, int people) {
    return new Tvs(
        code,
        "Territoire " + code,
        regions.getFirst(),
        regions.getFirst(),
        communes,
        regions,
        regions,
        people);
  }

  private static ZoneLevel level(ZoningMethod method, String id) {
    return method.levels().stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
  }
}
