package fr.rezone.site;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.FigureColumn;
import fr.rezone.indicator.Figures;
import fr.rezone.indicator.IndicatorCatalogue;
import fr.rezone.release.Manifest;
import fr.rezone.release.Release;
import fr.rezone.release.tile.PmtilesReader;
import fr.rezone.release.tile.TileArchiveWriter;
import fr.rezone.release.tile.TileFeature;
import fr.rezone.release.tile.TileLayer;
import fr.rezone.release.tile.TileSetDescription;
import fr.rezone.territory.Level;
import fr.rezone.territory.around.TravelTimes;
import fr.rezone.territory.around.World;
import fr.rezone.territory.outline.Outline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A release of the small world of {@link World}, for pages. Inhabitants for one physician: 800 in
 * A, 1,600 in B, not published in C; population as there.
 */
public final class AroundSite {
  private AroundSite() {}

  public static Figures figures() {
    return new Figures(
        IndicatorCatalogue.load(),
        Map.of(
            new Figures.Key("habitants-par-generaliste", Level.TVS),
            column(800, 1_600, Double.NaN),
            new Figures.Key("population", Level.TVS),
            column(4_000, 2_500, 4_000)),
        Map.of(),
        Map.of());
  }

  private static FigureColumn column(double... values) {
    return FigureColumn.of(
        values.length,
        rank ->
            Double.isNaN(values[rank])
                ? new Figure.Missing(Figure.Reason.SOURCE)
                : new Figure.Published(values[rank], 1));
  }

  /** Its tiles, which no test here looks at, are written into a folder. */
  public static Release release(Path folder) throws IOException {
    Path tiles = folder.resolve(Release.TILES);
    Outline outline = World.outlines().list(Level.COMMUNE).getFirst();
    TileArchiveWriter.write(
        tiles,
        List.of(
            new TileLayer(
                "communes",
                0,
                2,
                TileLayer.Kind.COVERAGE,
                List.of(TileFeature.ofCode(0, outline.geometry(), outline.code())))),
        TileSetDescription.ofFrance("essai", "essai"),
        _ -> {});
    return new Release(
        folder,
        new Manifest(
            Manifest.FORMAT,
            "essai",
            Manifest.Kind.OFFICIAL,
            Instant.EPOCH,
            List.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of()),
        World.atlas(),
        figures(),
        World.structures(),
        World.nearest(),
        World.outlines(),
        PmtilesReader.open(tiles),
        PmtilesReader.open(tiles),
        TravelTimes.NONE,
        Optional.empty());
  }
}
