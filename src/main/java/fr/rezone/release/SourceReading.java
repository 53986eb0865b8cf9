package fr.rezone.release;

import fr.rezone.indicator.OpenData;
import fr.rezone.release.address.AddressBookWriter;
import fr.rezone.source.Dataset;
import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.address.AddressReader;
import fr.rezone.source.cog.CogReader;
import fr.rezone.source.figure.AmeliReader;
import fr.rezone.source.figure.AplReader;
import fr.rezone.source.figure.FigureReader;
import fr.rezone.source.geo.OutlineReader;
import fr.rezone.source.geo.OutlineRecord;
import fr.rezone.source.geo.QuartierOutlineReader;
import fr.rezone.source.structure.EhpadReader;
import fr.rezone.source.structure.FinessEstablishment;
import fr.rezone.source.structure.FinessReader;
import fr.rezone.source.structure.FinessRelease;
import fr.rezone.source.structure.PricedEhpad;
import fr.rezone.source.structure.SaeReader;
import fr.rezone.source.structure.SaeSite;
import fr.rezone.source.travel.TravelTimeReader;
import fr.rezone.source.zoning.QuartierLevelRow;
import fr.rezone.source.zoning.QuartierReader;
import fr.rezone.source.zoning.RevitalisationReader;
import fr.rezone.source.zoning.TableDate;
import fr.rezone.source.zoning.ZoningReader;
import fr.rezone.source.zoning.ZoningRow;
import fr.rezone.territory.AtlasBuilder;
import fr.rezone.territory.Profession;
import fr.rezone.territory.ZoningRules;
import fr.rezone.territory.around.TravelTimes;
import fr.rezone.territory.structure.Batch;
import fr.rezone.territory.structure.StructureMerger;
import fr.rezone.territory.structure.Structures;
import fr.rezone.text.FrenchDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Reads the files at hand, each with the reader of its dataset. {@link #read} may be called from
 * several threads, {@link #keep} from one, while others join what was kept before.
 */
final class SourceReading {
  /** One of the readers of {@code source}. */
  private interface RecordReader<T> {
    void read(SourceFile file, SourceReport report, Consumer<T> consumer);
  }

  private static final Set<String> LAND =
      Set.of(
          "communes",
          "departements",
          "regions",
          "epci",
          "contours",
          "zonages",
          "quartiers",
          "contours-quartiers",
          "zonage-quartiers",
          "zrr",
          "zfu");

  private final ZoningRules rules;
  private final AtlasBuilder atlas;
  private final OpenData data = new OpenData();
  private final List<OutlineRecord> outlines = new ArrayList<>();
  private final List<OutlineRecord> quartierOutlines = new ArrayList<>();
  private Batch<FinessEstablishment> finess = Batch.absent("finess");
  private Batch<SaeSite> sae = Batch.absent("sae");
  private Batch<PricedEhpad> ehpad = Batch.absent("ehpad");
  private AddressBookWriter addresses = new AddressBookWriter();
  private TravelTimes travelTimes = TravelTimes.NONE;
  private Optional<SourceFile> tables = Optional.empty();

  /** Asked for by what is joined while other datasets are still being kept. */
  private final Map<String, SourceReport> reports = new ConcurrentHashMap<>();

  private final Map<String, String> failures = new LinkedHashMap<>();

  SourceReading(ZoningRules rules) {
    this.rules = rules;
    this.atlas = new AtlasBuilder(rules);
  }

  /** Whether a dataset is among those that territories and their outlines are made of. */
  static boolean isOfLand(Dataset dataset) {
    return LAND.contains(dataset.id());
  }

  /** What reading a dataset gave: kept in the order of the catalogue, whichever was read first. */
  record Read(
      Dataset dataset, SourceReport report, Runnable keep, Optional<SourceException> fault) {}

  /**
   * Reads one dataset, without keeping anything of it yet: datasets may be read side by side. Safe
   * to call from several threads.
   */
  Read read(Dataset dataset, List<SourceFile> files) {
    SourceReport report = new SourceReport(dataset.id());
    try {
      if (files.isEmpty()) {
        throw absent(dataset);
      }
      Runnable keep =
          dataset.series()
              ? readSeries(dataset.id(), files, report)
              : read(dataset.id(), files.getLast(), report);
      return new Read(dataset, report, keep, Optional.empty());
    } catch (SourceException e) {
      return new Read(dataset, report, () -> {}, Optional.of(e));
    }
  }

  private static SourceException absent(Dataset dataset) {
    return dataset.required()
        ? SourceException.at(
            dataset.mirror(),
            0,
            "le fichier du jeu « " + dataset.id() + " » est absent et l’import en a besoin",
            "le placer dans le dossier des sources ou lancer « ./rezone import » en ligne")
        : new SourceException("fichier absent : " + dataset.mirror());
  }

  /**
   * Keeps what was read. A file that cannot be used stops a required dataset; an optional one is
   * noted as failed, and what it would have given stays missing.
   *
   * @throws SourceException if the dataset is required and its file is absent or unusable
   */
  void keep(Read read) {
    String dataset = read.dataset().id();
    if (read.fault().isEmpty()) {
      read.keep().run();
      reports.put(dataset, read.report());
    } else if (read.dataset().required()) {
      throw read.fault().get();
    } else {
      failures.put(dataset, String.valueOf(read.fault().get().getMessage()));
    }
  }

  /** Notes that an optional dataset was not asked for. */
  void leaveOut(Dataset dataset) {
    failures.put(dataset.id(), "non demandé à cet import");
  }

  private Runnable read(String dataset, SourceFile file, SourceReport report) {
    return switch (dataset) {
      case "communes" -> whole(file, report, CogReader::readCommunes, atlas::add);
      case "departements" -> whole(file, report, CogReader::readDepartements, atlas::add);
      case "regions" -> whole(file, report, CogReader::readRegions, atlas::add);
      case "epci" -> whole(file, report, CogReader::readEpci, atlas::add);
      case "contours" -> whole(file, report, OutlineReader::read, outlines::add);
      case "quartiers" -> whole(file, report, QuartierReader::readList, atlas::add);
      case "contours-quartiers" ->
          whole(file, report, QuartierOutlineReader::read, quartierOutlines::add);
      case "zrr" -> {
        Map<String, String> statuses = new LinkedHashMap<>();
        RevitalisationReader.readZrr(file, report, statuses::put);
        yield () -> statuses.forEach(atlas::addZrr);
      }
      case "zfu" ->
          whole(
              file,
              report,
              (f, r, sink) -> RevitalisationReader.readZfu(f, r, (code, _) -> sink.accept(code)),
              atlas::addZfu);
      case "apl" -> whole(file, report, AplReader::read, data::add);
      case "densites" -> {
        Runnable densities = whole(file, report, FigureReader::readDensities, data::add);
        // The same file, when it is whole, has the classes of age and the sexes; it is reported
        // once.
        Runnable ages = whole(file, new SourceReport(dataset), AmeliReader::readAges, data::addAge);
        yield () -> {
          densities.run();
          ages.run();
        };
      }
      case "secteurs" -> whole(file, report, AmeliReader::readSectors, data::addSector);
      case "patientele" -> whole(file, report, AmeliReader::readPatients, data::addPatients);
      case "honoraires" -> whole(file, report, AmeliReader::readFees, data::addFees);
      case "generalistes" -> whole(file, report, FigureReader::readGeneralPractitioners, data::add);
      case "population-standardisee" ->
          whole(file, report, FigureReader::readStandardisedPopulation, data::add);
      case "finess" -> readFiness(file, report);
      case "sae" -> {
        List<SaeSite> sites = new ArrayList<>();
        SaeReader.read(file, report, sites::add);
        yield () -> sae = new Batch<>(sites, report);
      }
      case "ehpad" -> {
        List<PricedEhpad> priced = new ArrayList<>();
        EhpadReader.read(file, report, priced::add);
        yield () -> ehpad = new Batch<>(priced, report);
      }
      case "tables" -> () -> tables = Optional.of(file);
      default -> throw new IllegalStateException("no reader for dataset " + dataset);
    };
  }

  /**
   * Keeps the records of a file only once it has been read to its end: half of an optional source
   * would give figures that look whole.
   */
  private static <T> Runnable whole(
      SourceFile file, SourceReport report, RecordReader<T> reader, Consumer<T> keep) {
    List<T> records = new ArrayList<>();
    reader.read(file, report, records::add);
    return () -> records.forEach(keep);
  }

  private Runnable readFiness(SourceFile file, SourceReport report) {
    List<FinessEstablishment> establishments = new ArrayList<>();
    FinessRelease release = FinessReader.read(file, report, establishments::add);
    LocalDate day = release.generated();
    if (day != null) {
      report.vintage("extraction du " + FrenchDate.day(day));
    }
    return () -> finess = new Batch<>(establishments, report);
  }

  private Runnable readSeries(String dataset, List<SourceFile> files, SourceReport report) {
    return switch (dataset) {
      case "zonages" -> readZonings(files, report);
      case "zonage-quartiers" -> readQuartierLevels(files, report);
      case "adresses" -> readAddresses(files, report);
      case "temps-de-trajet" -> {
        TravelTimes.Builder read = TravelTimes.builder();
        files.forEach(file -> TravelTimeReader.read(file, report, read::add));
        yield () -> travelTimes = read.build();
      }
      default -> throw new IllegalStateException("no reader for series " + dataset);
    };
  }

  /** A table is dated by its rows, failing that by its name. */
  private Runnable readZonings(List<SourceFile> files, SourceReport report) {
    List<String> columns = rules.professions().stream().map(Profession::column).toList();
    List<Runnable> kept = new ArrayList<>();
    for (SourceFile file : files) {
      List<ZoningRow> rows = new ArrayList<>();
      Optional<LocalDate> day = ZoningReader.read(file, columns, report, rows::add);
      LocalDate dated = day.or(() -> TableDate.inName(file.name())).orElse(LocalDate.EPOCH);
      kept.add(() -> atlas.addZonings(dated, file.name(), rows));
    }
    return () -> kept.forEach(Runnable::run);
  }

  private Runnable readQuartierLevels(List<SourceFile> files, SourceReport report) {
    Map<SourceFile, List<QuartierLevelRow>> lists = new LinkedHashMap<>();
    for (SourceFile file : files) {
      List<QuartierLevelRow> rows = new ArrayList<>();
      QuartierReader.readLevels(file, report, rows::add);
      lists.put(file, rows);
    }
    return () ->
        lists.forEach((file, rows) -> atlas.addQuartierLevels(TableDate.inName(file.name()), rows));
  }

  /** All départements or none: half of them would look like a gap in the country. */
  private Runnable readAddresses(List<SourceFile> files, SourceReport report) {
    AddressBookWriter read = new AddressBookWriter();
    for (SourceFile file : files) {
      AddressReader.read(file, report, read::add);
      read.endOfFile();
    }
    if (read.lost() > 0) {
      report.note("adresses trop loin du début de leur voie, laissées de côté", read.lost());
    }
    return () -> addresses = read;
  }

  /** The addresses read; empty when there are none. */
  AddressBookWriter addresses() {
    return addresses;
  }

  /** Travel times between communes of the files' vintages; empty when there are none. */
  TravelTimes travelTimes() {
    return travelTimes;
  }

  /** What the tables of zonings describe, once they are joined; an empty text says nothing. */
  void zoningVintage(String vintage) {
    SourceReport report = reports.get("zonages");
    if (report != null && !vintage.isEmpty()) {
      report.vintage(vintage);
    }
  }

  AtlasBuilder atlas() {
    return atlas;
  }

  /** Gathers the registers of structures read into one list. */
  Structures structures(StructureMerger merger) {
    return merger.merge(finess, sae, ehpad);
  }

  /** The description of the operator's tables, to be read once territories are known. */
  Optional<SourceFile> tables() {
    return tables;
  }

  OpenData data() {
    return data;
  }

  List<OutlineRecord> outlines() {
    return outlines;
  }

  List<OutlineRecord> quartierOutlines() {
    return quartierOutlines;
  }

  Map<String, SourceReport> reports() {
    return reports;
  }

  /** Optional datasets that could not be used, with the reason. */
  Map<String, String> failures() {
    return failures;
  }
}
