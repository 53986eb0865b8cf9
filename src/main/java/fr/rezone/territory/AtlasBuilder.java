package fr.rezone.territory;

import fr.rezone.source.SourceReport;
import fr.rezone.source.cog.CommuneRecord;
import fr.rezone.source.cog.DepartementRecord;
import fr.rezone.source.cog.EpciRecord;
import fr.rezone.source.cog.RegionRecord;
import fr.rezone.source.zoning.QuartierLevelRow;
import fr.rezone.source.zoning.QuartierRow;
import fr.rezone.source.zoning.ZoningRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Gathers records into an {@link Atlas}. Records may come in any order; everything is joined in
 * {@link #build}, which also writes to the reports what could not be joined. Confined to one
 * thread.
 */
public final class AtlasBuilder {
  private final ZoningRules rules;
  private final List<RegionRecord> regions = new ArrayList<>();
  private final List<DepartementRecord> departements = new ArrayList<>();
  private final List<EpciRecord> epci = new ArrayList<>();
  private final List<CommuneRecord> communes = new ArrayList<>();
  private final DatedRows zonings = new DatedRows();
  private final List<QuartierRow> quartiers = new ArrayList<>();
  private final Map<String, String> zrr = new HashMap<>();
  private final Set<String> zfu = new HashSet<>();

  public AtlasBuilder(ZoningRules rules) {
    this.rules = rules;
  }

  public void add(RegionRecord region) {
    regions.add(region);
  }

  public void add(DepartementRecord departement) {
    departements.add(departement);
  }

  public void add(EpciRecord intercommunality) {
    epci.add(intercommunality);
  }

  public void add(CommuneRecord commune) {
    communes.add(commune);
  }

  /**
   * One national table of zonings. Several may be given: the newest that covers the country forms
   * the territories, all of them make the history.
   *
   * @param day the day it describes: it dates the designations that carry no decree date
   * @param file its name, for reports
   */
  public void addZonings(LocalDate day, String file, List<ZoningRow> rows) {
    zonings.add(day, file, rows);
  }

  public void add(QuartierRow quartier) {
    quartiers.add(quartier);
  }

  /**
   * One list of the levels that quarters have of their own.
   *
   * @param day the day it describes; empty when nothing tells it
   */
  public void addQuartierLevels(Optional<LocalDate> day, List<QuartierLevelRow> levels) {
    zonings.add(day, levels);
  }

  /** Status of a commune in the ZRR list. */
  public void addZrr(String commune, String status) {
    zrr.put(commune, status);
  }

  /** A commune that holds a zone franche urbaine. */
  public void addZfu(String commune) {
    zfu.add(commune);
  }

  /**
   * Joins everything.
   *
   * @param reports by dataset id; what is not joined is noted there
   */
  public Atlas build(Map<String, SourceReport> reports) {
    Joining joining = new Joining(reports);
    dropRepeated("regions", regions, RegionRecord::code, joining);
    dropRepeated("departements", departements, DepartementRecord::code, joining);
    dropRepeated("epci", epci, EpciRecord::code, joining);
    dropRepeated(
        "communes", communes, r -> CommuneJoin.isLiving(r) ? r.code() : r.type() + r, joining);
    Recoding recoding = CommuneJoin.recoding(communes);
    Map<String, ZoningRow> rows = rowsByCommune(recoding, joining);
    Places<Region> regionPlaces =
        Places.of(
            regions.stream().map(r -> new Region(r.code(), r.name(), part(r.zone()))).toList());
    Places<Departement> departementPlaces =
        Places.of(
            departements.stream()
                .map(d -> new Departement(d.code(), d.name(), d.region(), part(d.zone())))
                .toList());
    Map<String, String> epciOfCommune = new HashMap<>();
    Places<Epci> epciPlaces = epciPlaces(recoding, epciOfCommune, joining);
    Places<Commune> communePlaces =
        new CommuneJoin(communes, rows, epciOfCommune, departementPlaces).places(joining);
    Places<Tvs> tvsPlaces = new TvsJoin(communePlaces, rows, regionPlaces).places(joining);
    Places<Quartier> quartierPlaces = quartierPlaces(recoding, joining);
    ZoningHistory history =
        new DesignationJoin(rules, recoding, joining).join(communePlaces, quartierPlaces, zonings);
    return new Atlas(
        regionPlaces,
        departementPlaces,
        epciPlaces,
        communePlaces,
        tvsPlaces,
        quartierPlaces,
        recoding,
        history,
        fiscalZones(recoding, joining));
  }

  /** A code given twice would make two territories of one: the first record is kept. */
  private static <T> void dropRepeated(
      String dataset, List<T> records, Function<T, String> code, Joining joining) {
    Set<String> seen = new HashSet<>();
    int before = records.size();
    records.removeIf(item -> !seen.add(code.apply(item)));
    joining.note(dataset, "code écrit deux fois, le premier gardé", before - records.size());
  }

  /**
   * A commune's own row wins over those of the communes merged into it: it keeps the territory of
   * the code it keeps.
   */
  private Map<String, ZoningRow> rowsByCommune(Recoding recoding, Joining joining) {
    Map<String, ZoningRow> rows = new HashMap<>();
    List<ZoningRow> former = new ArrayList<>();
    for (ZoningRow row : zonings.composition()) {
      Optional<String> current = recoding.find(row.code());
      if (current.isEmpty()) {
        joining.note("zonages", "commune inconnue du code géographique", 1);
      } else if (current.get().equals(row.code())) {
        rows.put(row.code(), row);
      } else {
        former.add(row);
      }
    }
    for (ZoningRow row : former) {
      String current = recoding.find(row.code()).orElseThrow();
      boolean filled = rows.putIfAbsent(current, row) == null;
      joining.note(
          "zonages",
          filled
              ? "ancienne commune, ramenée à la commune actuelle"
              : "ancienne commune, remplacée par la ligne de la commune actuelle",
          1);
    }
    joining.note("zonages", "communes rapprochées", rows.size());
    return rows;
  }

  private Places<Epci> epciPlaces(
      Recoding recoding, Map<String, String> epciOfCommune, Joining joining) {
    List<Epci> places = new ArrayList<>();
    for (EpciRecord record : epci) {
      Set<String> members = new TreeSet<>();
      for (String member : record.members()) {
        Optional<String> current = recoding.find(member);
        if (current.isEmpty()) {
          joining.note("epci", "commune membre inconnue du code géographique", 1);
        } else {
          members.add(current.get());
          epciOfCommune.put(current.get(), record.code());
        }
      }
      places.add(new Epci(record.code(), record.name(), record.type(), List.copyOf(members)));
    }
    return Places.of(places);
  }

  private Places<Quartier> quartierPlaces(Recoding recoding, Joining joining) {
    Map<String, Quartier> places = new TreeMap<>();
    for (QuartierRow row : quartiers) {
      Set<String> members = new TreeSet<>();
      for (String commune : row.communes()) {
        Optional<String> current = recoding.find(commune);
        current.ifPresent(members::add);
        if (current.isEmpty()) {
          joining.note("quartiers", "commune inconnue du code géographique", 1);
        }
      }
      if (members.isEmpty()) {
        joining.note("quartiers", "quartier sans commune connue, laissé de côté", 1);
      } else if (places.put(row.code(), new Quartier(row.code(), row.name(), List.copyOf(members)))
          != null) {
        joining.note("quartiers", "quartier écrit deux fois", 1);
      }
    }
    return Places.of(places.values());
  }

  private FiscalZones fiscalZones(Recoding recoding, Joining joining) {
    Map<String, String> statuses = new HashMap<>();
    zrr.forEach(
        (code, status) ->
            recoding
                .find(code)
                .ifPresentOrElse(
                    current -> {
                      if (current.equals(code)) {
                        statuses.put(current, status);
                      } else {
                        statuses.putIfAbsent(current, status);
                      }
                    },
                    () -> joining.note("zrr", "commune inconnue du code géographique", 1)));
    Set<String> franches = new HashSet<>();
    for (String code : zfu) {
      recoding
          .find(code)
          .ifPresentOrElse(
              franches::add, () -> joining.note("zfu", "commune inconnue du code géographique", 1));
    }
    return new FiscalZones(statuses, franches);
  }

  static Part part(String zone) {
    return switch (zone) {
      case "metro" -> Part.METRO;
      case "drom" -> Part.DROM;
      default -> Part.COM;
    };
  }
}
