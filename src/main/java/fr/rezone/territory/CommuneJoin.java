package fr.rezone.territory;

import fr.rezone.source.cog.CommuneRecord;
import fr.rezone.source.zoning.ZoningRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the records of the code list into communes that know their territory and intercommunality.
 */
final class CommuneJoin {
  private static final String COMMUNE = "commune-actuelle";
  private static final String ARRONDISSEMENT = "arrondissement-municipal";

  private final List<CommuneRecord> records;
  private final Map<String, ZoningRow> rows;
  private final Map<String, String> epciOfCommune;
  private final Places<Departement> departements;

  CommuneJoin(
      List<CommuneRecord> records,
      Map<String, ZoningRow> rows,
      Map<String, String> epciOfCommune,
      Places<Departement> departements) {
    this.records = records;
    this.rows = rows;
    this.epciOfCommune = epciOfCommune;
    this.departements = departements;
  }

  /** Living codes, and all others that the code list ties to one of them. */
  static Recoding recoding(List<CommuneRecord> records) {
    Set<String> current = new HashSet<>();
    Map<String, String> former = new HashMap<>();
    for (CommuneRecord record : records) {
      if (isLiving(record)) {
        current.add(record.code());
        record.formerCodes().forEach(code -> former.put(code, record.code()));
      } else if (!record.chefLieu().isEmpty()) {
        former.putIfAbsent(record.code(), record.chefLieu());
      }
    }
    former.keySet().removeAll(current);
    former.values().retainAll(current);
    return new Recoding(current, former);
  }

  static boolean isLiving(CommuneRecord record) {
    return record.type().equals(COMMUNE) || record.type().equals(ARRONDISSEMENT);
  }

  Places<Commune> places(Joining joining) {
    Map<String, List<String>> formerNames = new HashMap<>();
    Set<String> divided = new HashSet<>();
    for (CommuneRecord record : records) {
      if (record.type().equals(ARRONDISSEMENT)) {
        divided.add(record.whole());
      } else if (!isLiving(record) && !record.code().equals(record.chefLieu())) {
        formerNames.computeIfAbsent(record.chefLieu(), _ -> new ArrayList<>()).add(record.name());
      }
    }
    List<Commune> places = new ArrayList<>();
    for (CommuneRecord record : records) {
      if (isLiving(record)) {
        places.add(commune(record, divided.contains(record.code()), formerNames, joining));
      }
    }
    return Places.of(places);
  }

  private Commune commune(
      CommuneRecord record,
      boolean isDivided,
      Map<String, List<String>> formerNames,
      Joining joining) {
    if (record.population().isEmpty()) {
      joining.note("communes", "population absente", 1);
    }
    boolean arrondissement = record.type().equals(ARRONDISSEMENT);
    @Nullable String epci = epciOfCommune.get(arrondissement ? record.whole() : record.code());
    return new Commune(
        record.code(),
        record.name(),
        record.departement(),
        region(record),
        AtlasBuilder.part(record.zone()),
        epci,
        isDivided ? null : tvs(record.code()),
        arrondissement ? record.whole() : null,
        isDivided,
        record.postalCodes().stream().sorted().toList(),
        formerNames.getOrDefault(record.code(), List.of()),
        record.population());
  }

  /** Collectivities have no région in the code list: that of their département stands for it. */
  private String region(CommuneRecord record) {
    return record.region().isEmpty()
        ? departements.find(record.departement()).map(Departement::region).orElse("")
        : record.region();
  }

  private @Nullable String tvs(String commune) {
    ZoningRow row = rows.get(commune);
    return row == null || row.tvsCode().isEmpty() || row.tvsCode().startsWith("N")
        ? null
        : row.tvsCode();
  }
}
