package fr.rezone.release;

import fr.rezone.source.SourceFile;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.outline.Outlines;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The territories and their outlines, in the making: they need only part of the sources. */
record Land(CompletableFuture<Atlas> atlas, CompletableFuture<Outlines> outlines) {
  /**
   * @param reading which keeps all that {@link SourceReading#isOfLand} tells; what it keeps
   *     afterwards is left alone here
   * @param files by dataset, to be named where they are not whole
   */
  static Land start(SourceReading reading, Map<String, List<SourceFile>> files, SideBySide steps) {
    CompletableFuture<Atlas> atlas =
        steps.start(
            "Rapprochement des communes, territoires et zonages",
            () -> {
              Atlas joined = reading.atlas().build(reading.reports());
              reading.zoningVintage(ZoningVintage.of(joined.history().tables()));
              return joined;
            });
    CompletableFuture<Outlines> outlines =
        steps.start(
            "Contours des territoires",
            () -> {
              Outlines joined =
                  OutlineJoin.join(
                      reading.outlines(),
                      reading.quartierOutlines(),
                      atlas.join(),
                      reading.reports());
              Completeness.require(atlas.join(), joined, files);
              return joined;
            },
            atlas);
    return new Land(atlas, outlines);
  }
}
