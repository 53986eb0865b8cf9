package fr.rezone.site.download;

import fr.rezone.release.Manifest;
import fr.rezone.release.Release;
import fr.rezone.release.export.Exports;
import fr.rezone.release.table.Tables;
import fr.rezone.site.French;
import fr.rezone.territory.Region;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every file that can be taken away from this release. Those of the release were written by its
 * import; a release of an older import may lack some. Immutable, safe to share between threads.
 */
public final class Downloads {
  /** Under which exports are served. */
  static final String PATH = "/api/v1/exports/";

  private final Release release;
  private final Tables tables;
  private final AidArchive aids;

  public Downloads(Release release, Tables tables, AidArchive aids) {
    this.release = release;
    this.tables = tables;
    this.aids = aids;
  }

  /** In the order in which they are shown. */
  public List<Download> all() {
    List<Download> all = new ArrayList<>();
    whole(all);
    for (Tables.Summary table : tables.summaries()) {
      table(all, table);
    }
    for (Region region : release.atlas().regions().all()) {
      region(all, "tvs", "territoires de vie-santé", region);
      region(all, "communes", "communes", region);
    }
    all.add(
        new Download(
            Download.Group.AIDS,
            "Aides : les règles, en YAML et en JSON",
            "Une archive des fichiers dont le simulateur se sert : conditions, montants, textes, paramètres datés.",
            PATH + AidArchive.NAME,
            "ZIP",
            aids.bytes().length,
            aids.sha256(),
            "EUPL-1.2 ; les textes de loi cités sont publics",
            "Chaque règle porte la date où son texte a été relu."));
    return all;
  }

  /** A file of the release, if its import wrote it. */
  Optional<Manifest.FileEntry> file(String name) {
    return release.manifest().file(name);
  }

  AidArchive aids() {
    return aids;
  }

  Release release() {
    return release;
  }

  Tables tables() {
    return tables;
  }

  private void whole(List<Download> all) {
    List<String> every = release.manifest().sources().stream().map(Manifest.Source::id).toList();
    String vintage = "plusieurs dates, celle de chaque source est ci-dessous";
    file(Release.GEOPACKAGE)
        .ifPresent(
            file ->
                all.add(
                    download(
                        Download.Group.WHOLE,
                        "GeoPackage : territoires, zonages, chiffres et structures",
                        "Une couche par niveau, avec les contours. S’ouvre dans QGIS.",
                        "/" + Release.GEOPACKAGE,
                        "GeoPackage",
                        file,
                        every,
                        vintage)));
    file(Exports.PACKAGE)
        .ifPresent(
            file ->
                all.add(
                    download(
                        Download.Group.WHOLE,
                        "Toutes les tables, en CSV",
                        "Une archive avec un fichier datapackage.json (Frictionless) qui décrit chaque colonne.",
                        PATH + "rezone-csv.zip",
                        "ZIP",
                        file,
                        every,
                        vintage)));
    file(Release.TILES)
        .ifPresent(
            file ->
                all.add(
                    download(
                        Download.Group.WHOLE,
                        "PMTiles : les tuiles de la carte",
                        "Les contours en tuiles vectorielles, à lire par plages d’octets depuis n’importe quel site.",
                        "/" + Release.TILES,
                        "PMTiles",
                        file,
                        List.of("contours", "contours-quartiers", "zonages"),
                        "")));
    file(Release.STRUCTURE_TILES)
        .ifPresent(
            file ->
                all.add(
                    download(
                        Download.Group.WHOLE,
                        "PMTiles : les tuiles des structures",
                        "Les structures en tuiles vectorielles, groupées de loin, une à une de près.",
                        "/" + Release.STRUCTURE_TILES,
                        "PMTiles",
                        file,
                        List.of("finess", "sae", "ehpad"),
                        "")));
  }

  private void table(List<Download> all, Tables.Summary table) {
    String name = table.description().name();
    file(Exports.csv(name))
        .ifPresent(
            file ->
                all.add(
                    download(
                        Download.Group.TABLES,
                        table.description().title(),
                        table.description().description(),
                        PATH + name + ".csv",
                        "CSV, virgule",
                        file,
                        table.datasets(),
                        "")));
    file(Exports.spreadsheet(name))
        .ifPresent(
            file ->
                all.add(
                    download(
                        Download.Group.TABLES,
                        table.description().title() + ", pour tableur",
                        table.description().description(),
                        PATH + name + ".csv?separateur=point-virgule",
                        "CSV, point-virgule",
                        file,
                        table.datasets(),
                        "")));
  }

  private void region(List<Download> all, String table, String what, Region region) {
    String name = table + "-" + region.code();
    file(Exports.geoJson(table, region.code()))
        .ifPresent(
            file ->
                all.add(
                    download(
                        Download.Group.REGIONS,
                        region.name() + " : " + what,
                        "Contours, zonages et chiffres.",
                        PATH + name + ".geojson",
                        "GeoJSON",
                        file,
                        tables.get(table).datasets(),
                        "")));
  }

  private Download download(
      Download.Group group,
      String title,
      String description,
      String path,
      String format,
      Manifest.FileEntry file,
      List<String> datasets,
      String vintage) {
    return new Download(
        group,
        title,
        description,
        path,
        format,
        file.bytes(),
        file.sha256(),
        licence(datasets),
        vintage.isEmpty() ? vintage(datasets) : vintage);
  }

  /** The licences of what went in, each named once; what is not sure is said. */
  private String licence(List<String> datasets) {
    Set<String> licences = new LinkedHashSet<>();
    for (Manifest.Source source : read(datasets)) {
      licences.add(
          source.licence().equals("à confirmer")
              ? "à confirmer pour « " + source.title() + " »"
              : source.licence());
    }
    return French.typeset(
        licences.isEmpty() ? "Licence Ouverte 2.0" : String.join(" ; ", licences));
  }

  private String vintage(List<String> datasets) {
    Set<String> vintages = new LinkedHashSet<>();
    read(datasets).forEach(source -> vintages.add(source.vintage()));
    return vintages.isEmpty()
        ? "Aucune source lue dans cette version."
        : French.typeset(String.join(" ; ", vintages));
  }

  private List<Manifest.Source> read(List<String> datasets) {
    return datasets.stream()
        .flatMap(id -> release.manifest().source(id).stream())
        .filter(Manifest.Source::wasRead)
        .toList();
  }
}
