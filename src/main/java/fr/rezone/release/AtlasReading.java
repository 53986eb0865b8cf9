package fr.rezone.release;

import fr.rezone.release.store.Store;
import fr.rezone.source.Catalogue;
import fr.rezone.source.Dataset;
import fr.rezone.source.SourceFolder;
import fr.rezone.source.SourceReport;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.ZoningRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The territories of a folder of official files, without figures or outlines: what checking a table
 * needs.
 *
 * @param communesVintage what dates the codes of communes, {@code COG 2026}
 */
public record AtlasReading(Atlas atlas, String communesVintage) {
  private static final List<String> NEEDED =
      List.of("communes", "departements", "regions", "epci", "zonages");

  /**
   * The territories of a release.
   *
   * @throws IOException if it cannot be read
   */
  public static AtlasReading ofRelease(Path release) throws IOException {
    return new AtlasReading(
        Store.read(release.resolve(Store.FILE)).atlas(),
        ManifestFile.read(release).source("communes").map(Manifest.Source::vintage).orElse(""));
  }

  /**
   * @throws fr.rezone.source.SourceException if a required file is absent or unusable
   */
  public static AtlasReading of(SourceFolder sources) {
    Catalogue catalogue = Catalogue.load();
    SourceReading reading = new SourceReading(ZoningRules.load());
    for (Dataset dataset : catalogue.datasets()) {
      if (NEEDED.contains(dataset.id())) {
        reading.keep(reading.read(dataset, sources.findAll(dataset)));
      }
    }
    Atlas atlas = reading.atlas().build(reading.reports());
    SourceReport communes = reading.reports().get("communes");
    return new AtlasReading(
        atlas,
        communes == null
            ? catalogue.get("communes").vintage()
            : communes.vintage().orElse(catalogue.get("communes").vintage()));
  }
}
