package fr.rezone.territory;

import fr.rezone.SmallWorld;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.cog.CogReader;
import fr.rezone.source.zoning.QuartierLevelRow;
import fr.rezone.source.zoning.QuartierReader;
import fr.rezone.source.zoning.RevitalisationReader;
import fr.rezone.source.zoning.ZoningReader;
import fr.rezone.source.zoning.ZoningRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The small world read into an atlas by the real readers. */
public record SmallAtlas(Atlas atlas, Map<String, SourceReport> reports) {
  public static SmallAtlas of(SmallWorld world, Path folder) {
    world.writeTo(folder);
    Map<String, SourceReport> reports = new LinkedHashMap<>();
    for (String id :
        List.of(
            "communes",
            "departements",
            "regions",
            "epci",
            "zonages",
            "quartiers",
            "zonage-quartiers",
            "zrr",
            "zfu")) {
      reports.put(id, new SourceReport(id));
    }
    ZoningRules rules = ZoningRules.load();
    AtlasBuilder builder = new AtlasBuilder(rules);
    CogReader.readCommunes(
        file(folder, SmallWorld.COMMUNES), report(reports, "communes"), builder::add);
    CogReader.readDepartements(
        file(folder, "cog/departements.json"), report(reports, "departements"), builder::add);
    CogReader.readRegions(
        file(folder, "cog/regions.json"), report(reports, "regions"), builder::add);
    CogReader.readEpci(file(folder, "cog/epci.json"), report(reports, "epci"), builder::add);
    List<ZoningRow> rows = new ArrayList<>();
    LocalDate day =
        ZoningReader.read(
                file(folder, SmallWorld.ZONINGS),
                rules.professions().stream().map(Profession::column).toList(),
                report(reports, "zonages"),
                rows::add)
            .orElse(LocalDate.EPOCH);
    builder.addZonings(day, "zonages-com.csv", rows);
    QuartierReader.readList(
        file(folder, SmallWorld.QUARTIERS), report(reports, "quartiers"), builder::add);
    List<QuartierLevelRow> levels = new ArrayList<>();
    QuartierReader.readLevels(
        file(folder, SmallWorld.QUARTIER_LEVELS), report(reports, "zonage-quartiers"), levels::add);
    builder.addQuartierLevels(Optional.empty(), levels);
    RevitalisationReader.readZrr(
        file(folder, "zonages-fiscaux/zrr-2022.csv"), report(reports, "zrr"), builder::addZrr);
    RevitalisationReader.readZfu(
        file(folder, "zonages-fiscaux/zfu-communes-2019.csv"),
        report(reports, "zfu"),
        (code, _) -> builder.addZfu(code));
    return new SmallAtlas(builder.build(reports), reports);
  }

  private static SourceFile file(Path folder, String name) {
    return new SourceFile("essai", folder.resolve(name));
  }

  private static SourceReport report(Map<String, SourceReport> reports, String id) {
    return reports.getOrDefault(id, new SourceReport(id));
  }

  public SourceReport report(String id) {
    return report(reports, id);
  }
}
