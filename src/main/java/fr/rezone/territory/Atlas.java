package fr.rezone.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The whole country at one vintage: every territory, how they nest, how they are zoned. Immutable,
 * safe to share between threads. Built by {@link AtlasBuilder}.
 */
public final class Atlas {
  private final Places<Region> regions;
  private final Places<Departement> departements;
  private final Places<Epci> epci;
  private final Places<Commune> communes;
  private final Places<Tvs> tvs;
  private final Places<Quartier> quartiers;
  private final Recoding recoding;
  private final ZoningHistory history;
  private final FiscalZones fiscalZones;
  private final Map<Profession, List<TvsZoning>> tvsZonings = new ConcurrentHashMap<>();
  private final Map<String, List<Quartier>> quartiersByCommune = new HashMap<>();

  /** An atlas whose zonings have no past. */
  public Atlas(
      Places<Region> regions,
      Places<Departement> departements,
      Places<Epci> epci,
      Places<Commune> communes,
      Places<Tvs> tvs,
      Places<Quartier> quartiers,
      Recoding recoding,
      Zonings zonings,
      FiscalZones fiscalZones) {
    this(
        regions,
        departements,
        epci,
        communes,
        tvs,
        quartiers,
        recoding,
        ZoningHistory.of(zonings, communes.size()),
        fiscalZones);
  }

  public Atlas(
      Places<Region> regions,
      Places<Departement> departements,
      Places<Epci> epci,
      Places<Commune> communes,
      Places<Tvs> tvs,
      Places<Quartier> quartiers,
      Recoding recoding,
      ZoningHistory history,
      FiscalZones fiscalZones) {
    this.regions = regions;
    this.departements = departements;
    this.epci = epci;
    this.communes = communes;
    this.tvs = tvs;
    this.quartiers = quartiers;
    this.recoding = recoding;
    this.history = history;
    this.fiscalZones = fiscalZones;
    for (Quartier quartier : quartiers.all()) {
      for (String commune : quartier.communes()) {
        quartiersByCommune.computeIfAbsent(commune, _ -> new ArrayList<>()).add(quartier);
      }
    }
  }

  /** The 18 régions and the overseas collectivities beside them. */
  public Places<Region> regions() {
    return regions;
  }

  /** The 101 départements and the overseas collectivities beside them. */
  public Places<Departement> departements() {
    return departements;
  }

  public Places<Epci> epci() {
    return epci;
  }

  /**
   * Communes, and the arrondissements of Paris, Lyon and Marseille beside the three whole cities.
   */
  public Places<Commune> communes() {
    return communes;
  }

  public Places<Tvs> tvs() {
    return tvs;
  }

  public Places<Quartier> quartiers() {
    return quartiers;
  }

  public Recoding recoding() {
    return recoding;
  }

  /** What the most recent tables say. */
  public Zonings zonings() {
    return history.latest();
  }

  /** What held before, as far as the tables read tell. */
  public ZoningHistory history() {
    return history;
  }

  public FiscalZones fiscalZones() {
    return fiscalZones;
  }

  /** The rank of a territory in its level: its number in tiles and column files. */
  public int rank(Territory territory) {
    return places(territory.level()).rank(territory.code());
  }

  /** All territories of a level other than France. */
  public Places<? extends Territory> places(Level level) {
    return switch (level) {
      case REGION -> regions;
      case DEPARTEMENT -> departements;
      case EPCI -> epci;
      case TVS -> tvs;
      case COMMUNE -> communes;
      case QUARTIER -> quartiers;
      case FRANCE -> throw new IllegalArgumentException("France is not in a list");
    };
  }

  /** The zoning of a territory for a profession. */
  public TvsZoning zoning(Profession profession, Tvs territory) {
    return tvsZonings.computeIfAbsent(profession, this::gather).get(tvs.rank(territory.code()));
  }

  /** Gathered when first asked for: a start has no time for six professions. */
  private List<TvsZoning> gather(Profession profession) {
    return tvs.all().stream()
        .map(
            territory -> Zonings.gather(members(territory), commune -> zoning(profession, commune)))
        .toList();
  }

  /** The zoning of a territory, of its communes of today, as it held on a day. */
  public TvsZoning zoning(Profession profession, Tvs territory, LocalDate day) {
    return Zonings.gather(members(territory), commune -> zoning(profession, commune, day));
  }

  /**
   * What held in a commune on a day; empty where it was not zoned, or nothing is known so far back.
   */
  public Optional<Designation> zoning(Profession profession, Commune commune, LocalDate day) {
    return history.at(profession, communes.rank(commune.code()), day);
  }

  /** What is said of a commune for a profession. */
  public Optional<Designation> zoning(Profession profession, Commune commune) {
    return history.latest().ofCommune(profession, communes.rank(commune.code()));
  }

  /** The communes of a territory, by code. */
  public List<Commune> members(Tvs territory) {
    return territory.communes().stream().map(communes::get).toList();
  }

  /** The priority quarters that lie, at least in part, in a commune. */
  public List<Quartier> quartiersOf(String commune) {
    return List.copyOf(quartiersByCommune.getOrDefault(commune, List.of()));
  }

  /**
   * Communes to draw, sum and zone: all but the three cities that their arrondissements replace.
   */
  public List<Commune> undividedCommunes() {
    return communes.all().stream().filter(commune -> !commune.divided()).toList();
  }
}
