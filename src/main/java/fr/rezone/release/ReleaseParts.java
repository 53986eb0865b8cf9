package fr.rezone.release;

import fr.rezone.indicator.Figures;
import fr.rezone.indicator.IndicatorCatalogue;
import fr.rezone.indicator.OpenFigures;
import fr.rezone.release.store.Store;
import fr.rezone.release.table.Tables;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import fr.rezone.territory.around.Centres;
import fr.rezone.territory.around.NearestStructures;
import fr.rezone.territory.outline.Locator;
import fr.rezone.territory.outline.Outline;
import fr.rezone.territory.outline.Outlines;
import fr.rezone.territory.structure.StructureKinds;
import fr.rezone.territory.structure.StructureMerger;
import fr.rezone.territory.structure.Structures;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a release holds, in the making: each part begins as soon as those it comes from are there.
 *
 * @param figures with the operator's, when there are some
 * @param tables what is exchanged with others
 * @param store what is read at a start
 */
record ReleaseParts(
    Land land,
    CompletableFuture<Structures> structures,
    CompletableFuture<Figures> figures,
    CompletableFuture<Tables> tables,
    CompletableFuture<Store> store) {

  /**
   * @param reading which keeps every dataset
   * @param operator for the tables of an operator, once the territories are known
   * @param communes the vintage of the code list
   */
  static ReleaseParts start(
      Land land,
      SourceReading reading,
      Function<Atlas, OperatorTables> operator,
      String communes,
      SideBySide steps) {
    StructureKinds kinds = StructureKinds.load();
    CompletableFuture<Figures> figures =
        steps.start(
            "Chiffres clés",
            () -> figures(land.atlas().join(), reading, operator, communes),
            land.atlas());
    CompletableFuture<Structures> structures =
        steps.start(
            "Structures",
            () -> structures(land.atlas().join(), land.outlines().join(), reading, kinds),
            land.outlines());
    CompletableFuture<Tables> tables =
        steps.start(
            () ->
                Tables.of(
                    land.atlas().join(), figures.join(), structures.join(), land.outlines().join()),
            figures,
            structures);
    CompletableFuture<NearestStructures> nearest =
        steps.start(
            "Structures les plus proches",
            () -> nearest(land.atlas().join(), land.outlines().join(), structures.join(), kinds),
            structures);
    CompletableFuture<Store> store =
        steps.start(
            () ->
                new Store(
                    land.atlas().join(),
                    figures.join(),
                    structures.join(),
                    nearest.join(),
                    reading.travelTimes().recoded(land.atlas().join().recoding()::find)),
            figures,
            nearest);
    return new ReleaseParts(land, structures, figures, tables, store);
  }

  private static Figures figures(
      Atlas atlas,
      SourceReading reading,
      Function<Atlas, OperatorTables> operator,
      String communes) {
    Figures open =
        OpenFigures.compute(
            IndicatorCatalogue.load(), atlas, reading.data(), reading.reports(), communes);
    return reading.tables().map(operator.apply(atlas)::read).map(open::with).orElse(open);
  }

  private static Structures structures(
      Atlas atlas, Outlines outlines, SourceReading reading, StructureKinds kinds) {
    // Paris, Lyon and Marseille as a whole would hide their arrondissements.
    Locator locator = outlines.locator(Level.COMMUNE);
    Predicate<String> undivided = code -> !atlas.communes().get(code).divided();
    return reading.structures(
        new StructureMerger(
            kinds,
            atlas.recoding()::find,
            point -> locator.find(point.lon(), point.lat(), undivided)));
  }

  private static NearestStructures nearest(
      Atlas atlas, Outlines outlines, Structures structures, StructureKinds kinds) {
    Function<String, Optional<Outline>> communes = code -> outlines.find(Level.COMMUNE, code);
    return NearestStructures.compute(
        Centres.of(atlas, communes),
        structures,
        code -> communes.apply(code).map(Centres::point),
        kinds.all());
  }
}
