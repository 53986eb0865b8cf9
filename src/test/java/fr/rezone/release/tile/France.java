package fr.rezone.release.tile;

import fr.rezone.territory.outline.Grid;
import fr.rezone.territory.outline.Mirror;
import fr.rezone.territory.outline.Mosaic;
import fr.rezone.territory.outline.Outline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The layers of the national map, made of the real outlines, for tests. */
final class France {
  static final TileSetDescription DESCRIPTION =
      TileSetDescription.ofFrance("Territoires", "Etalab, IGN, Insee (2026)");

  private France() {}

  static List<TileLayer> layers() {
    List<Mirror.Place> places = Mirror.places();
    Mosaic mosaic =
        Mosaic.of(places.stream().map(Mirror.Place::outline).toList(), Grid.THOUSANDTHS);
    List<Outline> regions = mosaic.dissolve(Mirror.grouping(places, Mirror.Place::region));
    List<Outline> tvs = mosaic.dissolve(Mirror.grouping(places, Mirror.Place::tvs));
    return List.of(
        coverage("regions", 0, regions),
        coverage(
            "departements", 6, mosaic.dissolve(Mirror.grouping(places, Mirror.Place::departement))),
        coverage("tvs", 0, tvs),
        coverage("communes", 7, mosaic.outlines()),
        LabelLayer.of("libelles", labels(places, mosaic, regions, tvs), 11));
  }

  private static TileLayer coverage(String name, int minZoom, List<Outline> outlines) {
    List<TileFeature> features = new ArrayList<>();
    for (int i = 0; i < outlines.size(); i++) {
      features.add(TileFeature.ofCode(i, outlines.get(i).geometry(), outlines.get(i).code()));
    }
    return new TileLayer(name, minZoom, 11, TileLayer.Kind.COVERAGE, features);
  }

  private static List<Label> labels(
      List<Mirror.Place> places, Mosaic mosaic, List<Outline> regions, List<Outline> tvs) {
    Map<String, Mirror.Place> byCode = new HashMap<>();
    Map<String, Long> inhabitants = new HashMap<>();
    for (Mirror.Place place : places) {
      byCode.put(place.outline().code(), place);
      inhabitants.merge("tvs" + place.tvs(), (long) place.population(), Long::sum);
      inhabitants.merge("region" + place.region(), (long) place.population(), Long::sum);
    }
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      Outline region = regions.get(i);
      long weight = inhabitants.getOrDefault("region" + region.code(), 0L);
      labels.add(
          new Label(
              i, "region", region.code(), "Région " + region.code(), region.label(), weight, 3));
    }
    for (int i = 0; i < tvs.size(); i++) {
      Outline one = tvs.get(i);
      Mirror.Place centre = byCode.get(one.code());
      String name = centre == null ? one.code() : centre.name();
      long weight = inhabitants.getOrDefault("tvs" + one.code(), 0L);
      labels.add(new Label(i, "tvs", one.code(), name, one.label(), weight, 5));
    }
    for (int i = 0; i < mosaic.outlines().size(); i++) {
      Outline one = mosaic.outlines().get(i);
      Mirror.Place place = java.util.Objects.requireNonNull(byCode.get(one.code()));
      labels.add(
          new Label(i, "commune", one.code(), place.name(), one.label(), place.population(), 8));
    }
    return labels;
  }

  static List<ZoomStatistics> write(Path file) {
    try {
      return TileArchiveWriter.write(file, layers(), DESCRIPTION, TileProgress.none());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
