package fr.rezone.source.structure;

import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import fr.rezone.source.csv.CsvColumns;
import fr.rezone.source.csv.CsvFile;
import fr.rezone.source.csv.CsvRow;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of hospital sites drawn from the SAE, one line per site, its tables joined on the
 * FINESS number.
 *
 * <p>Lines whose number is that of a juridical entity (no entity named, or the same number)
 * describe no place: they are refused and counted. An instance reads one file, on one thread.
 */
public final class SaeReader {
  private static final String FINESS = "finess_et|fi";
  private static final String ENTITY = "finess_ej|fi_ej";
  private static final String NAME = "raison_sociale|rs";
  private static final String CATEGORY = "categetab|cat";
  private static final String COMMUNE = "code_commune|cominsee";

  private final SourceReport report;
  private final Positions positions = new Positions();
  private final Set<String> seen = new HashSet<>();

  private SaeReader(SourceReport report) {
    this.report = report;
  }

  /**
   * Streams the sites, in the order of the file.
   *
   * @return the activities that the file states; of the others it says nothing, which is not that
   *     nobody has them
   * @throws SourceException if the file is absent, damaged, no text, or lacks a column that
   *     identifies a site
   */
  public static Set<Activity> read(
      SourceFile file, SourceReport report, Consumer<SaeSite> consumer) {
    SaeReader reader = new SaeReader(report);
    CsvColumns columns =
        new CsvFile(
                file,
                List.of(FINESS, ENTITY, NAME, CATEGORY, COMMUNE),
                CsvFile.Encoding.UTF_8_OR_LEGACY)
            .forEach(report, row -> reader.accept(row, consumer));
    Set<Activity> stated = EnumSet.noneOf(Activity.class);
    for (Activity activity : Activity.values()) {
      if (columns.has(activity.column())) {
        stated.add(activity);
      }
    }
    if (stated.isEmpty()) {
      throw SourceException.at(
          file.name(),
          1,
          "aucune colonne d’activité (had, dialyse, ssr…)",
          "prendre la table jointe des sites");
    }
    return Set.copyOf(stated);
  }

  private void accept(CsvRow row, Consumer<SaeSite> consumer) {
    String number = row.text(FINESS);
    String entityNumber = row.text(ENTITY);
    if (!FinessNumber.isValid(number)) {
      report.reject(row.reject("numéro FINESS absent ou mal formé", number));
    } else if (entityNumber.isEmpty() || entityNumber.equals(number)) {
      report.reject(row.reject("entité juridique, qui n’est pas un lieu", number));
    } else if (row.text(NAME).isEmpty()) {
      report.reject(row.reject("site sans nom", number));
    } else if (!seen.add(number)) {
      report.reject(row.reject("numéro FINESS en double", number));
    } else {
      consumer.accept(site(row, number, entityNumber));
      report.keep();
    }
  }

  private SaeSite site(CsvRow row, String number, String entityNumber) {
    String communeCode = row.text(COMMUNE).toUpperCase(Locale.ROOT);
    String address =
        String.join(" ", row.text("numero_voie"), row.text("type_voie"), row.text("voie"));
    return new SaeSite(
        number,
        entityNumber,
        row.text(NAME),
        row.text(CATEGORY),
        row.text("statut_juridique|stj"),
        Ownership.of(row.text("secteur|stjr")),
        row.text("siret"),
        new PostalAddress(
            address.strip().replaceAll(" {2,}", " "),
            row.text("lieu_dit"),
            row.text("code_postal"),
            row.text("acheminement")),
        communeCode,
        position(row, communeCode),
        activities(row),
        capacities(row));
  }

  private static Set<Activity> activities(CsvRow row) {
    Set<Activity> activities = EnumSet.noneOf(Activity.class);
    for (Activity activity : Activity.values()) {
      if (row.text(activity.column()).equals("1")) {
        activities.add(activity);
      }
    }
    return activities;
  }

  private Map<Capacity, Integer> capacities(CsvRow row) {
    Map<Capacity, Integer> capacities = new EnumMap<>(Capacity.class);
    for (Capacity capacity : Capacity.values()) {
      OptionalInt count = row.count(capacity.column());
      if (count.isPresent()) {
        capacities.put(capacity, count.getAsInt());
      } else if (!row.text(capacity.column()).isEmpty()) {
        report.note("capacités illisibles", 1);
      }
    }
    return capacities;
  }

  private @Nullable GeoPoint position(CsvRow row, String communeCode) {
    if (row.text("longitude").isEmpty() && row.text("latitude").isEmpty()) {
      report.note("sites sans coordonnées", 1);
      return null;
    }
    GeoPoint point =
        positions
            .decide(
                Departements.ofCommune(communeCode),
                row.decimal("longitude").orElse(Double.NaN),
                row.decimal("latitude").orElse(Double.NaN))
            .orElse(null);
    if (point == null) {
      report.note("positions écartées : hors du département de la commune", 1);
    }
    return point;
  }
}
