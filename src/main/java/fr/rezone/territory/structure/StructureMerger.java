package fr.rezone.territory.structure;

import fr.rezone.source.SourceReport;
import fr.rezone.source.structure.Activity;
import fr.rezone.source.structure.FinessEstablishment;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.source.structure.Ownership;
import fr.rezone.source.structure.PostalAddress;
import fr.rezone.source.structure.PricedEhpad;
import fr.rezone.source.structure.SaeSite;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the registers into one list of places, each counted once.
 *
 * <p>FINESS says who exists; the SAE, joined by number, adds what a hospital does and its beds; the
 * list of prices, joined by place and name, adds what an EHPAD costs. A site or an EHPAD that
 * FINESS does not have becomes a place of its own only in a département that the register at hand
 * does not cover: where it does, absence means that the place is closed or is listed under another
 * number, and to add it would count it twice.
 *
 * <p>Any of the three may be empty. Immutable; a merger can be used again and from several threads.
 */
public final class StructureMerger {
  private final StructureKinds kinds;
  private final CommuneFinder communes;

  /**
   * @param recode from a commune code of any vintage to that of the reference vintage (whole cities
   *     included); empty when the code is not known
   * @param locate commune, or arrondissement, that holds a point; empty outside any
   */
  public StructureMerger(
      StructureKinds kinds,
      Function<String, Optional<String>> recode,
      Function<GeoPoint, Optional<String>> locate) {
    this.kinds = kinds;
    this.communes = new CommuneFinder(recode, locate);
  }

  /** Merges, adding to each report what became of its records. */
  public Structures merge(
      Batch<FinessEstablishment> register, Batch<SaeSite> survey, Batch<PricedEhpad> prices) {
    Map<String, SaeSite> sites = new LinkedHashMap<>();
    survey.records().forEach(site -> sites.putIfAbsent(site.finess(), site));
    Set<String> registered = registered(register.records());
    Map<String, Structure> places = new LinkedHashMap<>();
    for (FinessEstablishment establishment : register.records()) {
      SaeSite site = sites.remove(establishment.finess());
      if (site != null) {
        survey.report().note("sites joints à leur établissement FINESS", 1);
      }
      keep(places, ofRegister(establishment, site, register.report(), survey.report()), register);
    }
    for (SaeSite site : sites.values()) {
      Structure structure = ofSurvey(site, survey.report());
      if (structure != null
          && registered.contains(CommuneFinder.departement(structure.commune()))) {
        survey.report().note("sites absents du registre, qui fait foi dans leur département", 1);
      } else {
        keep(places, structure, survey);
      }
    }
    Set<String> priced = addPrices(places, prices, registered);
    Set<Activity> activities = EnumSet.noneOf(Activity.class);
    survey.records().forEach(site -> activities.addAll(site.activities()));
    return new Structures(
        places.values(),
        new StructureCoverage(registered, activities, !survey.records().isEmpty(), priced));
  }

  private static void keep(
      Map<String, Structure> places, @Nullable Structure structure, Batch<?> batch) {
    if (structure == null) {
      batch.report().note("hors des genres de structures affichés", 1);
      return;
    }
    if (structure.commune().isEmpty()) {
      batch.report().note("structures sans commune connue", 1);
    }
    places.put(structure.id(), structure);
  }

  private Set<String> registered(List<FinessEstablishment> establishments) {
    Set<String> registered = new HashSet<>();
    for (FinessEstablishment establishment : establishments) {
      if (establishment.category().equals(kinds.witness())) {
        registered.add(CommuneFinder.departement(commune(establishment)));
      }
    }
    registered.remove("");
    return registered;
  }

  private String commune(FinessEstablishment establishment) {
    return communes.find(
        establishment.commune(), establishment.address().postalCode(), establishment.position());
  }

  private @Nullable Structure ofRegister(
      FinessEstablishment establishment,
      @Nullable SaeSite site,
      SourceReport report,
      SourceReport surveyReport) {
    List<StructureKind> is =
        kinds.of(establishment.category(), site == null ? Set.of() : site.activities());
    if (is.isEmpty()) {
      return null;
    }
    String commune = commune(establishment);
    if (!commune.isEmpty() && !commune.equals(establishment.commune())) {
      report.note("codes de commune ramenés au millésime de référence", 1);
    }
    GeoPoint position = establishment.position();
    if (position == null && site != null && site.position() != null) {
      position = site.position();
      surveyReport.note("positions apportées à un établissement qui n’en avait pas", 1);
    }
    return new Structure(
        establishment.finess(),
        true,
        establishment.name(),
        is,
        establishment.category(),
        new LegalEntity(establishment.entityFiness(), establishment.entityName()),
        site == null ? Ownership.UNKNOWN : site.ownership(),
        establishment.address(),
        commune,
        establishment.commune(),
        position,
        site == null ? Map.of() : site.capacities(),
        null,
        site == null
            ? List.of(report.datasetId())
            : List.of(report.datasetId(), surveyReport.datasetId()),
        establishment.updated());
  }

  private @Nullable Structure ofSurvey(SaeSite site, SourceReport report) {
    List<StructureKind> is = kinds.of(site.category(), site.activities());
    if (is.isEmpty()) {
      return null;
    }
    return new Structure(
        site.finess(),
        true,
        site.name(),
        is,
        site.category(),
        new LegalEntity(site.entityFiness(), ""),
        site.ownership(),
        site.address(),
        communes.find(site.commune(), site.address().postalCode(), site.position()),
        site.commune(),
        site.position(),
        site.capacities(),
        null,
        List.of(report.datasetId()),
        null);
  }

  /**
   * Adds prices to the EHPAD they belong to, and the EHPAD that only the price list knows; returns
   * where it knows some.
   */
  private Set<String> addPrices(
      Map<String, Structure> places, Batch<PricedEhpad> prices, Set<String> registered) {
    Optional<StructureKind> kind = kinds.all().stream().filter(StructureKind::priced).findFirst();
    if (kind.isEmpty() || prices.records().isEmpty()) {
      return Set.of();
    }
    List<Structure> known =
        places.values().stream().filter(place -> place.mainKind().equals(kind.get())).toList();
    List<String> located = new ArrayList<>();
    for (PricedEhpad entry : prices.records()) {
      located.add(communes.locateNear(entry.position()).orElse(""));
    }
    Map<Integer, Integer> matches = EhpadMatcher.match(prices.records(), located, known);
    Set<String> priced = new HashSet<>();
    for (int i = 0; i < prices.records().size(); i++) {
      PricedEhpad entry = prices.records().get(i);
      String departement = CommuneFinder.departement(located.get(i));
      priced.add(departement);
      Integer match = matches.get(i);
      if (match != null) {
        Structure structure = known.get(match);
        places.put(
            structure.id(), structure.withPrices(entry.prices(), prices.report().datasetId()));
        prices.report().note("prix joints à leur établissement FINESS", 1);
      } else if (registered.contains(departement)) {
        prices.report().note("EHPAD absents du registre, qui fait foi dans leur département", 1);
      } else {
        keep(
            places,
            ofPrices(newId(places, entry), entry, located.get(i), kind.get(), prices.report()),
            prices);
      }
    }
    priced.remove("");
    return priced;
  }

  private static Structure ofPrices(
      String id, PricedEhpad entry, String commune, StructureKind kind, SourceReport report) {
    return new Structure(
        id,
        false,
        entry.name(),
        List.of(kind),
        "",
        LegalEntity.UNKNOWN,
        Ownership.UNKNOWN,
        PostalAddress.UNKNOWN,
        commune,
        "",
        entry.position(),
        Map.of(),
        entry.prices(),
        List.of(report.datasetId()),
        null);
  }

  /**
   * A name that stays the same from one price list to the next, as long as the EHPAD keeps its name
   * and position.
   */
  private static String newId(Map<String, Structure> places, PricedEhpad entry) {
    int hash = Objects.hash(entry.name(), entry.position().lon(), entry.position().lat());
    String id = "ehpad-" + Integer.toHexString(hash);
    int again = 2;
    String free = id;
    while (places.containsKey(free)) {
      free = id + "-" + again++;
    }
    return free;
  }
}
