package fr.rezone.source.structure;

import fr.rezone.source.Reject;
import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.source.SourceReport;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
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
  private final SourceFile file;
  private final SourceReport report;
  private final Table table;
  private final Positions positions = new Positions();
  private final Map<Activity, Integer> activityColumns = new EnumMap<>(Activity.class);
  private final Map<Capacity, Integer> capacityColumns = new EnumMap<>(Capacity.class);
  private final Set<String> seen = new HashSet<>();
  private final int finess;
  private final int entity;
  private final int name;
  private final int category;
  private final int commune;
  private final int legalStatus;
  private final int ownership;
  private final int siret;
  private final int streetNumber;
  private final int streetType;
  private final int street;
  private final int place;
  private final int postalCode;
  private final int town;
  private final int lon;
  private final int lat;

  private SaeReader(SourceFile file, SourceReport report) {
    this.file = file;
    this.report = report;
    this.table = Table.open(file, report);
    finess = table.requireColumn("finess_et", "fi");
    entity = table.requireColumn("finess_ej", "fi_ej");
    name = table.requireColumn("raison_sociale", "rs");
    category = table.requireColumn("categetab", "cat");
    commune = table.requireColumn("code_commune", "cominsee");
    legalStatus = table.findColumn("statut_juridique", "stj");
    ownership = table.findColumn("secteur", "stjr");
    siret = table.findColumn("siret");
    streetNumber = table.findColumn("numero_voie");
    streetType = table.findColumn("type_voie");
    street = table.findColumn("voie");
    place = table.findColumn("lieu_dit");
    postalCode = table.findColumn("code_postal");
    town = table.findColumn("acheminement");
    lon = table.findColumn("longitude");
    lat = table.findColumn("latitude");
    for (Activity activity : Activity.values()) {
      int column = table.findColumn(activity.column());
      if (column >= 0) {
        activityColumns.put(activity, column);
      }
    }
    for (Capacity capacity : Capacity.values()) {
      int column = table.findColumn(capacity.column());
      if (column >= 0) {
        capacityColumns.put(capacity, column);
      }
    }
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
    SaeReader reader = new SaeReader(file, report);
    if (reader.activityColumns.isEmpty()) {
      throw SourceException.at(
          file.name(),
          1,
          "aucune colonne d’activité (had, dialyse, ssr…)",
          "prendre la table jointe des sites");
    }
    reader.table.forEach(line -> reader.accept(line, consumer));
    return Set.copyOf(reader.activityColumns.keySet());
  }

  private void accept(Table.Line line, Consumer<SaeSite> consumer) {
    String number = line.text(finess);
    String entityNumber = line.text(entity);
    if (!FinessNumber.isValid(number)) {
      refuse(line, "numéro FINESS absent ou mal formé", number);
    } else if (entityNumber.isEmpty() || entityNumber.equals(number)) {
      refuse(line, "entité juridique, qui n’est pas un lieu", number);
    } else if (line.text(name).isEmpty()) {
      refuse(line, "site sans nom", number);
    } else if (!seen.add(number)) {
      refuse(line, "numéro FINESS en double", number);
    } else {
      consumer.accept(site(line, number, entityNumber));
      report.keep();
    }
  }

  private SaeSite site(Table.Line line, String number, String entityNumber) {
    String communeCode = line.text(commune).toUpperCase(Locale.ROOT);
    String address =
        String.join(" ", line.text(streetNumber), line.text(streetType), line.text(street));
    return new SaeSite(
        number,
        entityNumber,
        line.text(name),
        line.text(category),
        line.text(legalStatus),
        Ownership.of(line.text(ownership)),
        line.text(siret),
        new PostalAddress(
            address.strip().replaceAll(" {2,}", " "),
            line.text(place),
            line.text(postalCode),
            line.text(town)),
        communeCode,
        position(line, communeCode),
        activities(line),
        capacities(line));
  }

  private Set<Activity> activities(Table.Line line) {
    Set<Activity> activities = EnumSet.noneOf(Activity.class);
    activityColumns.forEach(
        (activity, column) -> {
          if (line.text(column).equals("1")) {
            activities.add(activity);
          }
        });
    return activities;
  }

  private Map<Capacity, Integer> capacities(Table.Line line) {
    Map<Capacity, Integer> capacities = new EnumMap<>(Capacity.class);
    capacityColumns.forEach(
        (capacity, column) -> {
          Integer count = line.count(column);
          if (count != null) {
            capacities.put(capacity, count);
          } else if (!line.text(column).isEmpty()) {
            report.note("capacités illisibles", 1);
          }
        });
    return capacities;
  }

  private @Nullable GeoPoint position(Table.Line line, String communeCode) {
    if (line.text(lon).isEmpty() && line.text(lat).isEmpty()) {
      report.note("sites sans coordonnées", 1);
      return null;
    }
    GeoPoint point =
        positions
            .decide(Departements.ofCommune(communeCode), line.decimal(lon), line.decimal(lat))
            .orElse(null);
    if (point == null) {
      report.note("positions écartées : hors du département de la commune", 1);
    }
    return point;
  }

  private void refuse(Table.Line line, String reason, String found) {
    report.reject(new Reject(file.name(), line.number(), reason, found));
  }
}
