package fr.rezone.fuzz;

import fr.rezone.Given;
import fr.rezone.SmallWorld;
import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.address.AddressReader;
import fr.rezone.source.cog.CogReader;
import fr.rezone.source.figure.AmeliReader;
import fr.rezone.source.figure.AplReader;
import fr.rezone.source.figure.FigureReader;
import fr.rezone.source.geo.OutlineReader;
import fr.rezone.source.geo.QuartierOutlineReader;
import fr.rezone.source.structure.CategoryReader;
import fr.rezone.source.structure.EhpadReader;
import fr.rezone.source.structure.FinessReader;
import fr.rezone.source.structure.SaeReader;
import fr.rezone.source.travel.TravelTimeReader;
import fr.rezone.source.zoning.QuartierReader;
import fr.rezone.source.zoning.RevitalisationReader;
import fr.rezone.source.zoning.ZoningReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Every reader of official files. */
final class SourceTargets {
  private static final SmallWorld WORLD = new SmallWorld();

  private final List<Target> targets = new ArrayList<>();

  private SourceTargets() {}

  private interface SourceReader {
    void read(SourceFile file, SourceReport report);
  }

  static List<Target> all() {
    SourceTargets all = new SourceTargets();
    all.lists();
    all.zonings();
    all.figures();
    all.structures();
    return all.targets;
  }

  private void lists() {
    shared("COMMUNES", SmallWorld.COMMUNES, (f, r) -> CogReader.readCommunes(f, r, _ -> {}));
    shared(
        "DEPARTEMENTS",
        "cog/departements.json",
        (f, r) -> CogReader.readDepartements(f, r, _ -> {}));
    shared("REGIONS", "cog/regions.json", (f, r) -> CogReader.readRegions(f, r, _ -> {}));
    shared("EPCI", "cog/epci.json", (f, r) -> CogReader.readEpci(f, r, _ -> {}));
    shared("OUTLINES", SmallWorld.OUTLINES, (f, r) -> OutlineReader.read(f, r, _ -> {}));
    own("QUARTER_OUTLINES", Samples.QUARTERS, (f, r) -> QuartierOutlineReader.read(f, r, _ -> {}));
    own("ADDRESSES", Samples.ADDRESSES, (f, r) -> AddressReader.read(f, r, _ -> {}));
    own("TRAVEL_TIMES", Samples.TRAVEL, (f, r) -> TravelTimeReader.read(f, r, _ -> {}));
  }

  private void zonings() {
    shared(
        "ZONINGS",
        SmallWorld.ZONINGS,
        (f, r) -> ZoningReader.read(f, List.of("zmed", "zide", "zsf"), r, _ -> {}));
    shared("QUARTERS", SmallWorld.QUARTIERS, (f, r) -> QuartierReader.readList(f, r, _ -> {}));
    shared(
        "QUARTER_LEVELS",
        SmallWorld.QUARTIER_LEVELS,
        (f, r) -> QuartierReader.readLevels(f, r, _ -> {}));
    shared(
        "ZRR",
        "zonages-fiscaux/zrr-2022.csv",
        (f, r) -> RevitalisationReader.readZrr(f, r, (_, _) -> {}));
    shared(
        "ZFU",
        "zonages-fiscaux/zfu-communes-2019.csv",
        (f, r) -> RevitalisationReader.readZfu(f, r, (_, _) -> {}));
  }

  private void figures() {
    shared("APL", SmallWorld.APL, (f, r) -> AplReader.read(f, r, _ -> {}));
    shared("DENSITIES", SmallWorld.DENSITIES, (f, r) -> FigureReader.readDensities(f, r, _ -> {}));
    shared("AGES", SmallWorld.DENSITIES, (f, r) -> AmeliReader.readAges(f, r, _ -> {}));
    own("SECTORS", Samples.SECTORS, (f, r) -> AmeliReader.readSectors(f, r, _ -> {}));
    own("PATIENTS", Samples.PATIENTS, (f, r) -> AmeliReader.readPatients(f, r, _ -> {}));
    own("FEES", Samples.FEES, (f, r) -> AmeliReader.readFees(f, r, _ -> {}));
    shared(
        "PRACTITIONERS",
        SmallWorld.PRACTITIONERS,
        (f, r) -> FigureReader.readGeneralPractitioners(f, r, _ -> {}));
    shared(
        "STANDARDISED_POPULATION",
        "cartosante/population-standardisee-tvs-2016.csv",
        (f, r) -> FigureReader.readStandardisedPopulation(f, r, _ -> {}));
  }

  private void structures() {
    own("FINESS", Samples.FINESS, (f, r) -> FinessReader.read(f, r, _ -> {}));
    own("SAE", Samples.SAE, (f, r) -> SaeReader.read(f, r, _ -> {}));
    own("EHPAD", Samples.EHPAD, (f, r) -> EhpadReader.read(f, r, _ -> {}));
    own("CATEGORIES", Samples.CATEGORIES, CategoryReader::read);
  }

  private void shared(String name, String file, SourceReader reader) {
    add(name, WORLD.bytes(file), reader);
  }

  private void own(String name, String sample, SourceReader reader) {
    add(name, sample.getBytes(StandardCharsets.UTF_8), reader);
  }

  private void add(String name, byte[] sample, SourceReader reader) {
    targets.add(
        new Target(
            name,
            sample,
            (folder, bytes) -> {
              SourceReport report = new SourceReport("essai");
              try {
                reader.read(Given.file(folder, "entree", bytes), report);
              } catch (SourceException e) {
                Target.requireOneLine(String.valueOf(e.getMessage()));
              }
              report.rejectCounts().keySet().forEach(Target::requireOneLine);
              if (report.kept() < 0 || report.kept() > report.read()) {
                throw new AssertionError(report.kept() + " kept of " + report.read());
              }
            }));
  }
}
