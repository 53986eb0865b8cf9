package fr.rezone.release.store;

import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Departement;
import fr.rezone.territory.Epci;
import fr.rezone.territory.FiscalZones;
import fr.rezone.territory.Part;
import fr.rezone.territory.Places;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Recoding;
import fr.rezone.territory.Region;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.ZoningHistory;
import fr.rezone.territory.ZoningRules;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
    ZoningStore.write(atlas, out);
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
    ZoningHistory history = ZoningStore.read(in, rules, communePlaces.size());
    return new Atlas(
        Places.of(regions),
        Places.of(departements),
        Places.of(epci),
        communePlaces,
        Places.of(tvs),
        Places.of(quartiers),
        recoding,
        history,
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
}
