package fr.rezone.release.store;

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
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The atlas as a run of bytes, the same for the same atlas. */
final class AtlasStore {
  private static final Part[] PARTS = Part.values();

  private AtlasStore() {}

  static void write(Atlas atlas, StoreOutput out) throws IOException {
    out.list(
        atlas.regions().all(),
        region -> {
          out.text(region.code());
          out.text(region.name());
          out.integer(region.part().ordinal());
        });
    out.list(
        atlas.departements().all(),
        departement -> {
          out.text(departement.code());
          out.text(departement.name());
          out.text(departement.region());
          out.integer(departement.part().ordinal());
        });
    out.list(
        atlas.epci().all(),
        epci -> {
          out.text(epci.code());
          out.text(epci.name());
          out.text(epci.kind());
          out.texts(epci.communes());
        });
    out.list(atlas.communes().all(), commune -> write(commune, out));
    out.list(
        atlas.tvs().all(),
        tvs -> {
          out.text(tvs.code());
          out.text(tvs.name());
          out.text(tvs.departement());
          out.text(tvs.region());
          out.texts(tvs.communes());
          out.texts(tvs.departements());
          out.texts(tvs.regions());
          out.integer(tvs.population());
        });
    out.list(
        atlas.quartiers().all(),
        quartier -> {
          out.text(quartier.code());
          out.text(quartier.name());
          out.texts(quartier.communes());
        });
    writePairs(atlas.recoding().former(), out);
    writeZonings(atlas, out);
    writePairs(atlas.fiscalZones().zrr(), out);
    out.texts(new TreeSet<>(atlas.fiscalZones().zfu()));
  }

  private static void write(Commune commune, StoreOutput out) throws IOException {
    out.text(commune.code());
    out.text(commune.name());
    out.text(commune.departement());
    out.text(commune.region());
    out.integer(commune.part().ordinal());
    out.optionalText(commune.epci());
    out.optionalText(commune.tvs());
    out.optionalText(commune.whole());
    out.flag(commune.divided());
    out.texts(commune.postalCodes());
    out.texts(commune.formerNames());
    out.optionalInteger(commune.population());
  }

  private static void writePairs(Map<String, String> pairs, StoreOutput out) throws IOException {
    out.list(
        new TreeMap<>(pairs).entrySet(),
        pair -> {
          out.text(pair.getKey());
          out.text(pair.getValue());
        });
  }

  /** Designations are few and repeated: each is written once, then referred to by number. */
  private static void writeZonings(Atlas atlas, StoreOutput out) throws IOException {
    Zonings zonings = atlas.zonings();
    Map<Designation, Integer> numbers = new LinkedHashMap<>();
    for (Profession profession : zonings.rules().professions()) {
      for (int i = 0; i < atlas.communes().size(); i++) {
        zonings
            .ofCommune(profession, i)
            .ifPresent(designation -> numbers.putIfAbsent(designation, numbers.size()));
      }
    }
    Map<String, Designation> quartiers = new TreeMap<>(zonings.quartiers());
    for (Designation designation : quartiers.values()) {
      numbers.putIfAbsent(designation, numbers.size());
    }
    out.list(
        numbers.keySet(),
        designation -> {
          out.text(designation.method().profession().id());
          out.text(designation.method().id());
          out.text(designation.level().id());
          out.optionalText(designation.decreeDate().map(LocalDate::toString).orElse(null));
        });
    out.list(
        zonings.rules().professions(),
        profession -> {
          out.text(profession.id());
          for (int i = 0; i < atlas.communes().size(); i++) {
            Optional<Designation> designation = zonings.ofCommune(profession, i);
            out.integer(designation.isEmpty() ? -1 : numbers.getOrDefault(designation.get(), -1));
          }
        });
    out.list(
        quartiers.entrySet(),
        entry -> {
          out.text(entry.getKey());
          out.integer(numbers.getOrDefault(entry.getValue(), -1));
        });
  }

  static Atlas read(StoreInput in, ZoningRules rules) throws IOException {
    List<Region> regions = in.list(() -> new Region(in.text(), in.text(), PARTS[in.integer()]));
    List<Departement> departements =
        in.list(() -> new Departement(in.text(), in.text(), in.text(), PARTS[in.integer()]));
    List<Epci> epci = in.list(() -> new Epci(in.text(), in.text(), in.text(), in.texts()));
    List<Commune> communes = in.list(() -> readCommune(in));
    List<Tvs> tvs =
        in.list(
            () ->
                new Tvs(
                    in.text(),
                    in.text(),
                    in.text(),
                    in.text(),
                    in.texts(),
                    in.texts(),
                    in.texts(),
                    in.integer()));
    List<Quartier> quartiers = in.list(() -> new Quartier(in.text(), in.text(), in.texts()));
    Places<Commune> communePlaces = Places.of(communes);
    Set<String> current = new HashSet<>();
    communes.forEach(commune -> current.add(commune.code()));
    Recoding recoding = new Recoding(current, readPairs(in));
    Zonings zonings = readZonings(in, rules, communePlaces);
    return new Atlas(
        Places.of(regions),
        Places.of(departements),
        Places.of(epci),
        communePlaces,
        Places.of(tvs),
        Places.of(quartiers),
        recoding,
        zonings,
        new FiscalZones(readPairs(in), Set.copyOf(in.texts())));
  }

  private static Commune readCommune(StoreInput in) throws IOException {
    return new Commune(
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        PARTS[in.integer()],
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.flag(),
        in.texts(),
        in.texts(),
        in.optionalInteger());
  }

  private static Map<String, String> readPairs(StoreInput in) throws IOException {
    Map<String, String> pairs = new HashMap<>();
    in.list(() -> pairs.put(in.text(), in.text()));
    return pairs;
  }

  private static Zonings readZonings(StoreInput in, ZoningRules rules, Places<Commune> communes)
      throws IOException {
    List<Designation> designations = in.list(() -> readDesignation(in, rules));
    Map<Profession, @Nullable Designation[]> byCommune = new HashMap<>();
    in.list(
        () -> {
          Profession profession = profession(rules, in.text());
          @Nullable Designation[] line = new Designation[communes.size()];
          for (int i = 0; i < line.length; i++) {
            int number = in.integer();
            line[i] = number < 0 ? null : designations.get(number);
          }
          return byCommune.put(profession, line);
        });
    Map<String, Designation> quartiers = new HashMap<>();
    in.list(() -> quartiers.put(in.text(), designations.get(in.integer())));
    return new Zonings(rules, byCommune, quartiers);
  }

  private static Designation readDesignation(StoreInput in, ZoningRules rules) throws IOException {
    Profession profession = profession(rules, in.text());
    String methodId = in.text();
    ZoningMethod method =
        rules.methods(profession).stream()
            .filter(candidate -> candidate.id().equals(methodId))
            .findFirst()
            .orElseThrow(() -> new IOException("unknown zoning method " + methodId));
    String levelId = in.text();
    ZoneLevel level =
        method.levels().stream()
            .filter(candidate -> candidate.id().equals(levelId))
            .findFirst()
            .orElseThrow(() -> new IOException("unknown zone level " + levelId));
    return new Designation(
        method, level, Optional.ofNullable(in.optionalText()).map(LocalDate::parse));
  }

  private static Profession profession(ZoningRules rules, String id) throws IOException {
    return rules.findProfession(id).orElseThrow(() -> new IOException("unknown profession " + id));
  }
}
