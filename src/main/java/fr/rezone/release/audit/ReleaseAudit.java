package fr.rezone.release.audit;

import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Indicator;
import fr.rezone.indicator.count.AtlasPlaces;
import fr.rezone.indicator.count.PlaceMatch;
import fr.rezone.indicator.count.ProtectedColumn;
import fr.rezone.indicator.count.ProtectedCounts;
import fr.rezone.indicator.count.PublishedCells;
import fr.rezone.release.Release;
import fr.rezone.release.store.Store;
import fr.rezone.secrecy.Audit;
import fr.rezone.secrecy.AuditReport;
import fr.rezone.source.table.Counted;
import fr.rezone.source.table.MeasureCatalogue;
import fr.rezone.territory.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries to compute what a release hides, from its files: the counts of {@code atlas.bin}, the
 * figures of the GeoPackage, and what former releases showed of the same counts.
 *
 * @param report what the attack found
 * @param cells names the cells of the report
 * @param former ids of the former releases that were read beside it
 */
public record ReleaseAudit(AuditReport report, PublishedCells cells, List<String> former) {
  /** Half of the last digit of a number written in full. */
  private static final double EXACT = 1e-9;

  /**
   * @param release a folder that holds a release
   * @param formerReleases folders of the others at hand; those that count the same are used
   * @return empty when the release holds no count of an operator
   * @throws IOException if a file cannot be read
   */
  public static Optional<ReleaseAudit> of(Path release, List<Path> formerReleases)
      throws IOException {
    Store store = Store.read(release.resolve(Store.FILE));
    Optional<ProtectedCounts> counts = store.figures().counts();
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    PublishedCells cells = new PublishedCells(counts.get(), MeasureCatalogue.load());
    exchangeFile(release.resolve(Release.GEOPACKAGE), store.figures(), counts.get(), cells);
    List<String> used = new java.util.ArrayList<>();
    for (Path former : formerReleases) {
      if (former(former, counts.get(), cells)) {
        used.add(String.valueOf(former.getFileName()));
      }
    }
    AuditReport report = Audit.attack(cells.tables());
    return Optional.of(new ReleaseAudit(report, cells, List.copyOf(used)));
  }

  private static void exchangeFile(
      Path file, Figures figures, ProtectedCounts counts, PublishedCells cells) throws IOException {
    try (ExchangeFile exchange = ExchangeFile.open(file)) {
      for (Level level : AtlasPlaces.ORDER) {
        for (Indicator indicator : figures.catalogue().all()) {
          if (figures.isCounted(indicator)) {
            int[] years = counts.years(indicator.counts().orElseThrow());
            exchange.forEachValue(
                level,
                indicator.id(),
                (code, value) -> {
                  int rank = counts.places().codes(level.id()).indexOf(code);
                  if (rank >= 0) {
                    cells.derived(
                        indicator.counts().orElseThrow(),
                        years[years.length - 1],
                        counts.places().first(level) + rank,
                        value,
                        EXACT * Math.max(1, Math.abs(value)));
                  }
                });
          }
        }
      }
    }
  }

  /** Whether a former release counts the same, by whatever places it still shares. */
  private static boolean former(Path folder, ProtectedCounts counts, PublishedCells cells)
      throws IOException {
    Optional<ProtectedCounts> before = Store.read(folder.resolve(Store.FILE)).figures().counts();
    boolean used = false;
    if (before.isPresent()) {
      for (Map.Entry<Counted, ProtectedColumn> entry : before.get().columns().entrySet()) {
        if (counts.column(entry.getKey()).isPresent()) {
          known(entry.getKey(), entry.getValue(), before.get(), counts, cells);
          used = true;
        }
      }
    }
    return used;
  }

  private static void known(
      Counted counted,
      ProtectedColumn shown,
      ProtectedCounts before,
      ProtectedCounts now,
      PublishedCells cells) {
    for (Level level : AtlasPlaces.ORDER) {
      PlaceMatch places = PlaceMatch.of(level, before.places(), now.places());
      for (int i = 0; i < places.size(); i++) {
        if (!shown.isHidden(places.before(i))) {
          cells.known(counted, places.now(i), shown.value(places.before(i)));
        }
      }
    }
  }
}
