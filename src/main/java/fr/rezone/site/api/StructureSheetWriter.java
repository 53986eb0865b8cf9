package fr.rezone.site.api;

import fr.rezone.site.SiteRelease;
import fr.rezone.site.view.Urls;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.source.structure.PostalAddress;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Territory;
import fr.rezone.territory.structure.LegalEntity;
import fr.rezone.territory.structure.Structure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a structure into what the API gives of it alone. */
final class StructureSheetWriter {
  private final SiteRelease release;
  private final Atlas atlas;

  StructureSheetWriter(SiteRelease release) {
    this.release = release;
    this.atlas = release.release().atlas();
  }

  StructureSheetJson write(Structure structure) {
    Optional<Commune> commune = atlas.communes().find(structure.commune());
    return new StructureSheetJson(
        release.release().manifest().id(),
        structure.id(),
        structure.finess() ? structure.id() : null,
        structure.name(),
        structure.kinds().stream()
            .map(kind -> new StructureSheetJson.KindJson(kind.id(), kind.label()))
            .toList(),
        absent(structure.category()),
        entity(structure.entity()),
        address(structure.address()),
        commune.map(StructureSheetWriter::place).orElse(null),
        commune
            .map(Commune::tvs)
            .flatMap(code -> atlas.tvs().find(code))
            .map(StructureSheetWriter::place)
            .orElse(null),
        point(structure.position()),
        StructureWriter.capacities(structure),
        structure.sources().stream()
            .flatMap(id -> release.release().manifest().source(id).stream())
            .map(
                source ->
                    new StructureSheetJson.SourceJson(
                        source.id(),
                        source.title(),
                        source.producer(),
                        source.vintage(),
                        source.page()))
            .toList(),
        structure.updated() == null ? null : structure.updated().toString());
  }

  private static LocationJson.PlaceJson place(Territory territory) {
    return new LocationJson.PlaceJson(territory.code(), territory.name(), Urls.of(territory));
  }

  private static StructuresJson.@Nullable EntityJson entity(LegalEntity entity) {
    return entity.name().isEmpty() && entity.finess().isEmpty()
        ? null
        : new StructuresJson.EntityJson(absent(entity.finess()), absent(entity.name()));
  }

  private static StructureSheetJson.AddressJson address(PostalAddress address) {
    return new StructureSheetJson.AddressJson(
        absent(address.street()),
        absent(address.place()),
        absent(address.postalCode()),
        absent(address.town()));
  }

  private static StructuresJson.@Nullable Point point(@Nullable GeoPoint position) {
    return position == null
        ? null
        : new StructuresJson.Point("Point", new double[] {position.lon(), position.lat()});
  }

  private static @Nullable String absent(String text) {
    return text.isEmpty() ? null : text;
  }
}
