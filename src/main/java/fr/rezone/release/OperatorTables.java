package fr.rezone.release;

import fr.rezone.indicator.count.AtlasPlaces;
import fr.rezone.indicator.count.ConfidentialityRules;
import fr.rezone.indicator.count.CountTable;
import fr.rezone.indicator.count.FormerCounts;
import fr.rezone.indicator.count.HidingCost;
import fr.rezone.indicator.count.IndicatorProtection;
import fr.rezone.indicator.count.ProtectedCounts;
import fr.rezone.release.store.Store;
import fr.rezone.source.Catalogue;
import fr.rezone.source.Dataset;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.table.MeasureCatalogue;
import fr.rezone.source.table.TablePackage;
import fr.rezone.source.table.TableReader;
import fr.rezone.territory.Atlas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes an operator's tables into a release: read and checked, added up, protected. What is hidden
 * is forgotten here. Confined to one thread.
 */
public final class OperatorTables {
  /** Their id in the catalogue. */
  static final String DATASET = "tables";

  private static final Pattern YEAR = Pattern.compile("(\\d{4})(?!.*\\d{4})");

  private final Atlas atlas;
  private final Catalogue catalogue;
  private final Map<String, SourceReport> reports;
  private final ImportProgress progress;
  private final ReleaseFolder releases;

  /**
   * @param releases the former ones: what they showed cannot be hidden any more
   */
  OperatorTables(
      Atlas atlas,
      Catalogue catalogue,
      Map<String, SourceReport> reports,
      ImportProgress progress,
      ReleaseFolder releases) {
    this.atlas = atlas;
    this.catalogue = catalogue;
    this.reports = reports;
    this.progress = progress;
    this.releases = releases;
  }

  /**
   * Reads and checks a folder of tables against the territories they name.
   *
   * @param communesVintage what dates the codes of communes, {@code COG 2026}
   * @throws fr.rezone.source.table.TableException with every fault found
   * @throws fr.rezone.yaml.YamlException if the operator's confidentiality file is faulty
   */
  public static TableReader.Tables check(Path folder, Atlas atlas, String communesVintage) {
    ConfidentialityRules.load().strictenedBy(folder);
    return TableReader.read(
        folder, MeasureCatalogue.load(), new AtlasPlaces(atlas), year(communesVintage));
  }

  /** The year of the codes of communes that this application expects. */
  public static String cog() {
    return year(Catalogue.load().get("communes").vintage());
  }

  private static String year(String vintage) {
    Matcher year = YEAR.matcher(vintage);
    return year.find() ? year.group(1) : vintage;
  }

  ProtectedCounts read(SourceFile description) {
    progress.step("Tables de l’opérateur");
    Path folder = folder(description);
    SourceReport report = reports.computeIfAbsent(description.datasetId(), SourceReport::new);
    TableReader.Tables tables = check(folder, atlas, communesVintage());
    report.keep(tables.rows().size());
    report.vintage(tables.description().vintage());
    MeasureCatalogue vocabulary = MeasureCatalogue.load();
    CountTable counts = CountTable.of(tables.rows(), vocabulary, new AtlasPlaces(atlas));
    progress.step("Secret statistique");
    FormerCounts before = former(counts);
    IndicatorProtection.Outcome outcome =
        IndicatorProtection.protect(
            counts, vocabulary, ConfidentialityRules.load().strictenedBy(folder), before);
    note(report, outcome.cost());
    if (before.shown() > 0) {
      report.note("déjà montrées à l’identique par une version précédente", before.shown());
    }
    return outcome.counts();
  }

  /** One release at a time: each is as large as this one. */
  private FormerCounts former(CountTable counts) {
    FormerCounts before = new FormerCounts(counts);
    for (Manifest former : releases.listing().sound()) {
      if (former.sources().stream().anyMatch(s -> s.id().equals(DATASET) && s.wasRead())) {
        Path store = releases.release(former.id()).resolve(Store.FILE);
        try {
          Store.read(store).figures().counts().ifPresent(before::add);
        } catch (IOException e) {
          // Written by another edition of this application, or damaged: served no more either.
          progress.warn(
              "version " + former.id() + " illisible : ce qu’elle montrait n’est pas comparé");
        }
      }
    }
    return before;
  }

  private String communesVintage() {
    SourceReport communes = reports.get("communes");
    return communes == null
        ? catalogue.get("communes").vintage()
        : communes.vintage().orElse(catalogue.get("communes").vintage());
  }

  private static void note(SourceReport report, HidingCost cost) {
    report.note("cellules de tous niveaux", cost.cells());
    report.note("masquées par une règle de secret", cost.primary());
    report.note("masquées pour qu’on ne les recalcule pas", cost.secondary());
    report.note("part de la valeur masquée, pour mille", Math.round(1000 * cost.shareOfValue()));
  }

  /** The catalogue in which the tables are described as they describe themselves. */
  Catalogue describe(Optional<SourceFile> description) {
    if (description.isEmpty()) {
      return catalogue;
    }
    TablePackage own = TableReader.describe(folder(description.get()));
    Dataset tables = catalogue.get(DATASET);
    return catalogue.with(
        new Dataset(
            tables.id(),
            own.title(),
            own.producer(),
            own.url(),
            tables.online(),
            tables.mirror(),
            own.licence(),
            own.vintage(),
            tables.required(),
            tables.limitation()));
  }

  /** The description, the tables, and the operator's rules when there are some. */
  static List<Path> files(SourceFile description) {
    Path folder = folder(description);
    List<Path> files = new ArrayList<>(List.of(folder.resolve(TablePackage.FILE)));
    files.addAll(TableReader.describe(folder).files());
    Path rules = folder.resolve(ConfidentialityRules.FILE);
    if (Files.isRegularFile(rules)) {
      files.add(rules);
    }
    return files;
  }

  private static Path folder(SourceFile description) {
    return Optional.ofNullable(description.path().toAbsolutePath().getParent()).orElseThrow();
  }
}
