package fr.rezone.release.store;

import fr.rezone.source.structure.Activity;
import fr.rezone.source.structure.Capacity;
import fr.rezone.source.structure.EhpadPrices;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.source.structure.Ownership;
import fr.rezone.source.structure.PostalAddress;
import fr.rezone.territory.structure.LegalEntity;
import fr.rezone.territory.structure.Structure;
import fr.rezone.territory.structure.StructureCoverage;
import fr.rezone.territory.structure.StructureKind;
import fr.rezone.territory.structure.StructureKinds;
import fr.rezone.territory.structure.Structures;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The structures as a run of bytes. */
final class StructureStore {
  private static final Capacity[] CAPACITIES = Capacity.values();
  private static final Ownership[] OWNERSHIPS = Ownership.values();

  private StructureStore() {}

  static void write(Structures structures, StoreOutput out) throws IOException {
    out.texts(new TreeSet<>(structures.coverage().registered()));
    out.texts(structures.coverage().activities().stream().sorted().map(Activity::column).toList());
    out.flag(structures.coverage().surveyed());
    out.texts(new TreeSet<>(structures.coverage().priced()));
    out.list(structures.all(), structure -> write(structure, out));
  }

  private static void write(Structure structure, StoreOutput out) throws IOException {
    out.text(structure.id());
    out.flag(structure.finess());
    out.text(structure.name());
    out.texts(structure.kinds().stream().map(StructureKind::id).toList());
    out.text(structure.category());
    out.text(structure.entity().finess());
    out.text(structure.entity().name());
    out.integer(structure.ownership().ordinal());
    out.text(structure.address().street());
    out.text(structure.address().place());
    out.text(structure.address().postalCode());
    out.text(structure.address().town());
    out.text(structure.commune());
    out.text(structure.publishedCommune());
    GeoPoint position = structure.position();
    out.flag(position != null);
    if (position != null) {
      out.decimal(position.lon());
      out.decimal(position.lat());
    }
    out.list(
        structure.capacities().entrySet(),
        entry -> {
          out.integer(entry.getKey().ordinal());
          out.integer(entry.getValue());
        });
    EhpadPrices prices = structure.prices();
    out.flag(prices != null);
    if (prices != null) {
      out.optionalInteger(prices.single());
      out.optionalInteger(prices.shared());
      out.optionalInteger(prices.dependency12());
      out.optionalInteger(prices.dependency34());
      out.optionalInteger(prices.dependency56());
    }
    out.texts(structure.sources());
    LocalDate updated = structure.updated();
    out.optionalText(updated == null ? null : updated.toString());
  }

  static Structures read(StoreInput in, StructureKinds kinds) throws IOException {
    Set<String> registered = Set.copyOf(in.texts());
    List<Activity> activities = new ArrayList<>();
    for (String column : in.texts()) {
      activities.add(
          Activity.find(column).orElseThrow(() -> new IOException("unknown activity " + column)));
    }
    StructureCoverage coverage =
        new StructureCoverage(
            registered, Set.copyOf(activities), in.flag(), Set.copyOf(in.texts()));
    return new Structures(in.list(() -> readStructure(in, kinds)), coverage);
  }

  private static Structure readStructure(StoreInput in, StructureKinds kinds) throws IOException {
    return new Structure(
        in.text(),
        in.flag(),
        in.text(),
        in.texts().stream().map(kinds::get).toList(),
        in.text(),
        new LegalEntity(in.text(), in.text()),
        OWNERSHIPS[in.integer()],
        new PostalAddress(in.text(), in.text(), in.text(), in.text()),
        in.text(),
        in.text(),
        in.flag() ? new GeoPoint(in.decimal(), in.decimal()) : null,
        readCapacities(in),
        readPrices(in),
        in.texts(),
        readDay(in));
  }

  private static Map<Capacity, Integer> readCapacities(StoreInput in) throws IOException {
    Map<Capacity, Integer> capacities = new EnumMap<>(Capacity.class);
    in.list(() -> capacities.put(CAPACITIES[in.integer()], in.integer()));
    return capacities;
  }

  private static @Nullable EhpadPrices readPrices(StoreInput in) throws IOException {
    return in.flag()
        ? new EhpadPrices(
            in.optionalInteger(),
            in.optionalInteger(),
            in.optionalInteger(),
            in.optionalInteger(),
            in.optionalInteger())
        : null;
  }

  private static @Nullable LocalDate readDay(StoreInput in) throws IOException {
    String day = in.optionalText();
    return day == null ? null : LocalDate.parse(day);
  }
}
