package fr.rezone.source.cog;

import fr.rezone.source.Reject;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.json.JsonRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads the four files of Etalab's « découpage administratif » that the model needs. */
public final class CogReader {
  private CogReader() {}

  /** Communes, arrondissements, delegated and associated communes. */
  public static void readCommunes(
      SourceFile file, SourceReport report, Consumer<CommuneRecord> consumer) {
    JsonRecords.forEachOfArray(
        file,
        (node, rank) -> {
          CommuneRecord commune =
              new CommuneRecord(
                  JsonRecords.text(node, "code"),
                  JsonRecords.text(node, "nom"),
                  JsonRecords.text(node, "type"),
                  JsonRecords.text(node, "zone"),
                  JsonRecords.text(node, "departement"),
                  JsonRecords.text(node, "region"),
                  texts(node.path("codesPostaux")),
                  texts(node.path("anciensCodes")),
                  JsonRecords.text(node, "chefLieu"),
                  JsonRecords.text(node, "commune"),
                  node.path("population").isInt()
                      ? OptionalInt.of(node.path("population").intValue())
                      : OptionalInt.empty());
          keep(file, report, rank, commune.code(), commune.name(), () -> consumer.accept(commune));
        });
  }

  /** Départements, and the collectivities that stand beside them. */
  public static void readDepartements(
      SourceFile file, SourceReport report, Consumer<DepartementRecord> consumer) {
    JsonRecords.forEachOfArray(
        file,
        (node, rank) -> {
          DepartementRecord departement =
              new DepartementRecord(
                  JsonRecords.text(node, "code"),
                  JsonRecords.text(node, "nom"),
                  JsonRecords.text(node, "region"),
                  JsonRecords.text(node, "zone"));
          keep(
              file,
              report,
              rank,
              departement.code(),
              departement.name(),
              () -> consumer.accept(departement));
        });
  }

  /** Régions, and the collectivities that stand beside them. */
  public static void readRegions(
      SourceFile file, SourceReport report, Consumer<RegionRecord> consumer) {
    JsonRecords.forEachOfArray(
        file,
        (node, rank) -> {
          RegionRecord region =
              new RegionRecord(
                  JsonRecords.text(node, "code"),
                  JsonRecords.text(node, "nom"),
                  JsonRecords.text(node, "zone"));
          keep(file, report, rank, region.code(), region.name(), () -> consumer.accept(region));
        });
  }

  /** Intercommunalities with their members. */
  public static void readEpci(SourceFile file, SourceReport report, Consumer<EpciRecord> consumer) {
    JsonRecords.forEachOfArray(
        file,
        (node, rank) -> {
          List<String> members = new ArrayList<>();
          for (JsonNode member : node.path("membres")) {
            members.add(JsonRecords.text(member, "code"));
          }
          EpciRecord epci =
              new EpciRecord(
                  JsonRecords.text(node, "code"),
                  JsonRecords.text(node, "nom"),
                  JsonRecords.text(node, "type"),
                  List.copyOf(members));
          keep(file, report, rank, epci.code(), epci.name(), () -> consumer.accept(epci));
        });
  }

  private static void keep(
      SourceFile file, SourceReport report, long rank, String code, String name, Runnable accept) {
    if (code.isEmpty() || name.isEmpty()) {
      report.reject(new Reject(file.name(), rank, "code ou nom absent", code + " " + name));
      return;
    }
    report.keep();
    accept.run();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : array) {
      if (item.isString()) {
        texts.add(item.stringValue());
      }
    }
    return List.copyOf(texts);
  }
}
