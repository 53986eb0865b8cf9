package fr.rezone.indicator;

import fr.rezone.SmallWorld;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.figure.AplReader;
import fr.rezone.source.figure.FigureReader;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import fr.rezone.territory.SmallAtlas;
import java.nio.file.Path;
import java.util.Map;

/** The figures of the small world, by the real readers and computations. */
public record SmallFigures(Atlas atlas, Figures figures, Map<String, SourceReport> reports) {
  public static SmallFigures of(SmallWorld world, Path folder) {
    SmallAtlas joined = SmallAtlas.of(world, folder);
    OpenData data = new OpenData();
    Map<String, SourceReport> reports = joined.reports();
    for (String id : new String[] {"apl", "densites", "generalistes", "population-standardisee"}) {
      reports.put(id, new SourceReport(id));
    }
    AplReader.read(file(folder, SmallWorld.APL), joined.report("apl"), data::add);
    FigureReader.readDensities(
        file(folder, SmallWorld.DENSITIES), joined.report("densites"), data::add);
    FigureReader.readGeneralPractitioners(
        file(folder, SmallWorld.PRACTITIONERS), joined.report("generalistes"), data::add);
    FigureReader.readStandardisedPopulation(
        file(folder, "cartosante/population-standardisee-tvs-2016.csv"),
        joined.report("population-standardisee"),
        data::add);
    return new SmallFigures(
        joined.atlas(),
        OpenFigures.compute(
            IndicatorCatalogue.load(), joined.atlas(), data, reports, "COG d’essai"),
        reports);
  }

  private static SourceFile file(Path folder, String name) {
    return new SourceFile("essai", folder.resolve(name));
  }

  /** The code is not read for France. */
  Figure figure(String indicator, Level level, String code) {
    int rank = level == Level.FRANCE ? 0 : atlas.places(level).rank(code);
    return figures.figure(figures.catalogue().get(indicator), level, rank);
  }
}
