package fr.rezone.site.page;

import fr.rezone.release.Manifest;
import fr.rezone.site.DataTable;
import fr.rezone.site.DataTable.Cell;
import fr.rezone.site.DataTable.Column;
import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.download.Download;
import fr.rezone.site.download.Downloads;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.template.page.JtedataGenerated;
import fr.rezone.territory.Profession;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of data: sources, vintages, licences, the quality report, downloads. */
public final class DataPage {
  private static final double KILO = 1e3;
  private static final double MEGA = 1e6;

  /** What the template draws. */
  public record Report(
      Page page,
      String release,
      String made,
      DataTable counts,
      DataTable zonings,
      List<Source> sources,
      DataTable checks,
      List<Files> downloads) {}

  /**
   * One dataset.
   *
   * @param file name, size and fingerprint of the file read; empty when none was
   * @param failure why it is not in the release; empty when it is
   * @param remarks what was repaired, joined or refused, French
   */
  public record Source(
      String id,
      String title,
      String producer,
      Link page,
      String licence,
      String vintage,
      String limitation,
      String file,
      String failure,
      String rows,
      List<String> remarks) {}

  /** Files of one kind. */
  public record Files(String id, String title, List<Download> files) {}

  private final SiteRelease release;
  private final Downloads downloads;

  public DataPage(SiteRelease release, Downloads downloads) {
    this.release = release;
    this.downloads = downloads;
  }

  /** {@code GET /donnees}. */
  public Response handle(Request request) {
    request.parameters();
    Manifest manifest = release.release().manifest();
    Page page =
        Page.of(
                release.site(),
                "Données",
                "Les jeux de données lus, leur date, leur licence, ce qui a été réparé ou refusé, et les fichiers à télécharger.")
            .in("/donnees")
            .at("/donnees");
    Report report =
        new Report(
            page,
            manifest.id(),
            French.date(manifest.createdAt().atZone(ZoneId.of("Europe/Paris")).toLocalDate()),
            counts(manifest),
            zonings(manifest, release.release().atlas().zonings().rules().professions()),
            manifest.sources().stream().map(DataPage::source).toList(),
            checks(manifest),
            files());
    return Response.html(Html.render(out -> JtedataGenerated.render(out, null, report)));
  }

  private List<Files> files() {
    List<Download> all = downloads.all();
    List<Files> groups = new ArrayList<>();
    for (Download.Group group : Download.Group.values()) {
      List<Download> own = all.stream().filter(d -> d.group() == group).toList();
      if (!own.isEmpty()) {
        groups.add(
            new Files("fichiers-" + group.name().toLowerCase(Locale.ROOT), group.title(), own));
      }
    }
    return groups;
  }

  /** {@code 3,2 Mo}, or {@code 12 ko}. */
  public static String size(long bytes) {
    return bytes < MEGA
        ? French.number(Math.max(1, Math.round(bytes / KILO))) + French.NBSP + "ko"
        : French.number(bytes / MEGA, 1) + French.NBSP + "Mo";
  }

  private static DataTable counts(Manifest manifest) {
    Map<String, String> labels =
        Map.of(
            "regions", "Régions",
            "departements", "Départements",
            "collectivites", "Collectivités d’outre-mer",
            "epci", "Intercommunalités",
            "tvs", "Territoires de vie-santé",
            "communes", "Communes",
            "arrondissements", "Arrondissements municipaux",
            "quartiers", "Quartiers prioritaires",
            "structures", "Structures");
    List<List<Cell>> rows = new ArrayList<>();
    manifest
        .counts()
        .forEach(
            (key, count) ->
                rows.add(List.of(Cell.text(labels.getOrDefault(key, key)), Cell.number(count, 0))));
    return table(
        "Ce que contient cette version",
        List.of(new Column("", "Objet", false), new Column("", "Nombre", true)),
        rows);
  }

  private static DataTable zonings(Manifest manifest, List<Profession> professions) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Profession profession : professions) {
      List<String> parts = new ArrayList<>();
      int unzoned = 0;
      for (Map.Entry<String, Integer> entry :
          manifest.zonings().getOrDefault(profession.id(), Map.of()).entrySet()) {
        if (entry.getKey().isEmpty()) {
          unzoned = entry.getValue();
        } else {
          parts.add(entry.getKey() + French.NBSP + French.number(entry.getValue()));
        }
      }
      rows.add(
          List.of(
              Cell.text(profession.label()),
              Cell.text(String.join(", ", parts)),
              Cell.number(unzoned, 0)));
    }
    return table(
        "Communes et arrondissements par profession et par niveau, comme dans la table source",
        List.of(
            new Column("", "Profession", false),
            new Column("", "Niveaux", false),
            new Column("", "Non zonés ou non publiés", true)),
        rows);
  }

  private static DataTable checks(Manifest manifest) {
    return table(
        "Vérifications faites à l’import",
        List.of(
            new Column("", "Vérification", false),
            new Column("", "Résultat", false),
            new Column("", "Constat", false)),
        manifest.checks().stream()
            .map(
                check ->
                    List.of(
                        Cell.text(check.label()),
                        Cell.text(check.passed() ? "✓ conforme" : "✗ à examiner"),
                        Cell.text(check.found())))
            .toList());
  }

  private static DataTable table(String caption, List<Column> columns, List<List<Cell>> rows) {
    return new DataTable(caption, "/donnees", columns, rows, "", false);
  }

  private static Source source(Manifest.Source source) {
    List<String> remarks = new ArrayList<>();
    source.notes().forEach((label, count) -> remarks.add(label + " : " + French.number(count)));
    for (Manifest.Rejects rejects : source.rejects()) {
      remarks.add(
          "refusé, "
              + rejects.reason()
              + " : "
              + French.number(rejects.count())
              + rejects.examples().stream()
                  .findFirst()
                  .map(
                      e ->
                          " (par exemple " + e.file() + ":" + e.line() + ", « " + e.found() + " »)")
                  .orElse(""));
    }
    return new Source(
        source.id(),
        source.title(),
        source.producer(),
        new Link(source.page(), source.page()),
        source.licence(),
        source.vintage(),
        source.limitation(),
        source.file().isEmpty()
            ? ""
            : source.file()
                + ", "
                + French.number(source.bytes() / MEGA, 1)
                + French.NBSP
                + "Mo, SHA-256 "
                + source.sha256()
                + source.others().stream()
                    .map(file -> " ; " + file.name() + ", SHA-256 " + file.sha256())
                    .collect(Collectors.joining()),
        source.failure(),
        source.wasRead()
            ? French.count(source.read(), "enregistrement lu", "enregistrements lus")
                + ", "
                + French.count(source.kept(), "gardé", "gardés")
                + ", "
                + French.count(source.read() - source.kept(), "refusé", "refusés")
            : "",
        remarks);
  }
}
