package fr.rezone.site.page;

import fr.rezone.site.French;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.view.Around;
import fr.rezone.site.view.Distances;
import fr.rezone.site.view.Driving;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.around.Centres;
import fr.rezone.territory.around.NearestStructures;
import fr.rezone.territory.structure.KindGroup;
import fr.rezone.territory.structure.Structure;
import fr.rezone.territory.structure.StructureIndex.Near;
import fr.rezone.territory.structure.StructureKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** Writes the structures of a territory or a commune for its sheet. Thread-safe. */
final class StructureSection {
  private static final Set<String> MAIN =
      Set.of("premier-recours", "hopital", "personnes-agees", "plateau-technique");
  private static final String UNKNOWN = "–";

  private final SiteRelease release;
  private final Atlas atlas;
  private final Around around;
  private final Driving driving;

  StructureSection(SiteRelease release) {
    this.release = release;
    this.atlas = release.release().atlas();
    this.around = release.around();
    this.driving = new Driving(release.release().travelTimes());
  }

  /** A territory: distances from its most populated commune, as the import computed them. */
  StructureList of(Tvs tvs) {
    int rank = atlas.rank(tvs);
    return list(
        tvs,
        tvs.communes(),
        Centres.commune(atlas, tvs),
        around.centres().find(rank),
        kind -> around.nearest().find(rank, kind));
  }

  /** A commune: distances from its label point. A divided city has those of its arrondissements. */
  StructureList of(Commune commune) {
    Optional<GeoPoint> centre =
        release.release().outlines().find(Level.COMMUNE, commune.code()).map(Centres::point);
    Map<StructureKind, Near> nearest =
        centre
            .map(point -> around.index().nearestOfEach(point, NearestStructures.REACH_METRES))
            .orElse(Map.of());
    List<String> communes = new ArrayList<>(List.of(commune.code()));
    if (commune.divided()) {
      atlas.communes().all().stream()
          .filter(part -> commune.code().equals(part.whole()))
          .forEach(part -> communes.add(part.code()));
    }
    return list(commune, communes, commune, centre, kind -> Optional.ofNullable(nearest.get(kind)));
  }

  private StructureList list(
      Territory place,
      List<String> communes,
      Commune from,
      Optional<GeoPoint> centre,
      Function<StructureKind, Optional<Near>> nearest) {
    List<Territory> references =
        release.figurer().containers(place).stream()
            .filter(c -> c.level() == Level.DEPARTEMENT || c.level() == Level.REGION)
            .toList();
    List<Structure> structures = release.release().structures().inCommunes(communes);
    Set<String> here = new HashSet<>(communes);
    List<StructureList.Group> main = new ArrayList<>();
    List<StructureList.Group> more = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (KindGroup group : groups()) {
      List<StructureList.Row> rows = new ArrayList<>();
      for (StructureKind kind : around.kinds().all()) {
        if (!kind.group().equals(group)) {
          continue;
        }
        boolean known = around.counts().isKnown(place, kind);
        if (known || around.counts().listed(place, kind) > 0) {
          rows.add(
              row(place, kind, known, references, structures, here, from.code(), centre, nearest));
        } else {
          unknown.add(kind.plural().toLowerCase(Locale.FRANCE));
        }
      }
      if (!rows.isEmpty()) {
        (MAIN.contains(group.id()) ? main : more).add(new StructureList.Group(group.label(), rows));
      }
    }
    return new StructureList(
        centre.isPresent() ? from.name() : "",
        references.stream().map(Territory::name).toList(),
        main,
        more,
        unknown,
        French.typeset(driving.method()),
        source());
  }

  private List<KindGroup> groups() {
    return around.kinds().all().stream().map(StructureKind::group).distinct().toList();
  }

  private StructureList.Row row(
      Territory place,
      StructureKind kind,
      boolean known,
      List<Territory> references,
      List<Structure> structures,
      Set<String> here,
      String from,
      Optional<GeoPoint> centre,
      Function<StructureKind, Optional<Near>> nearest) {
    String count = French.number(around.counts().listed(place, kind));
    return new StructureList.Row(
        kind.id(),
        kind.plural(),
        known ? count : "au moins" + French.NBSP + count,
        density(place, kind),
        references.stream().map(reference -> density(reference, kind)).toList(),
        nearest.apply(kind).map(near -> nearest(near, here, from)),
        structures.stream()
            .filter(structure -> structure.is(kind))
            .sorted(
                Comparator.<Structure>comparingDouble(s -> metres(centre, s))
                    .thenComparing(Structure::name)
                    .thenComparing(Structure::id))
            .map(structure -> place(structure, metres(centre, structure), from))
            .toList());
  }

  private String density(Territory place, StructureKind kind) {
    OptionalDouble density = around.counts().density(place, kind);
    return density.isPresent() ? French.number(density.getAsDouble(), 2) : UNKNOWN;
  }

  private static double metres(Optional<GeoPoint> centre, Structure structure) {
    GeoPoint position = structure.position();
    return centre.isEmpty() || position == null
        ? Double.POSITIVE_INFINITY
        : centre.get().distanceMetres(position);
  }

  private StructureList.Nearest nearest(Near near, Set<String> here, String from) {
    return new StructureList.Nearest(
        near.structure().name(),
        town(near.structure()),
        Distances.km(near.metres()),
        driving.text(from, near.structure(), near.metres()),
        !here.contains(near.structure().commune()),
        release
            .release()
            .structures()
            .find(near.structure().id())
            .map(structure -> structure.position() == null)
            .orElse(false));
  }

  private String town(Structure structure) {
    return atlas
        .communes()
        .find(structure.commune())
        .map(Commune::name)
        .orElse(structure.address().town());
  }

  private StructureList.Place place(Structure structure, double metres, String from) {
    String street = structure.address().street();
    String town = town(structure);
    boolean measured = Double.isFinite(metres);
    LocalDate updated = structure.updated();
    String entity = structure.entity().name();
    return new StructureList.Place(
        structure.name(),
        street.isEmpty() ? town : street + ", " + town,
        entity.equals(structure.name()) ? "" : entity,
        measured ? Distances.km(metres) : "",
        measured ? driving.text(from, structure, metres) : "",
        structure.finess() ? structure.id() : "",
        updated == null ? "" : French.date(updated));
  }

  private String source() {
    List<String> read = new ArrayList<>();
    for (String id : List.of("finess", "sae", "ehpad")) {
      release
          .release()
          .manifest()
          .source(id)
          .filter(source -> source.wasRead())
          .ifPresent(source -> read.add(source.producer() + " (" + source.vintage() + ")"));
    }
    return French.typeset(String.join(" ; ", read));
  }
}
