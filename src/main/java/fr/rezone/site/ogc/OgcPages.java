package fr.rezone.site.ogc;

import fr.rezone.release.geopackage.Cell;
import fr.rezone.release.geopackage.Column;
import fr.rezone.site.DataTable;
import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.contract.Contract;
import fr.rezone.site.contract.ContractPage;
import fr.rezone.site.ogc.OgcView.Door;
import fr.rezone.site.ogc.OgcView.Fact;
import fr.rezone.site.template.page.JteogcGenerated;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** The same answers for people. Safe to share between threads. */
final class OgcPages {
  private static final Link ROOT = new Link("OGC API – Features", OgcJson.ROOT);
  private static final Link COLLECTIONS = new Link("Collections", OgcJson.ROOT + "/collections");

  /** Columns that a list of features shows: more would not fit a screen. */
  private static final int SHOWN = 7;

  /** Where the sheet of a feature is, by collection. */
  private static final Map<String, String> SHEETS =
      Map.of(
          "communes", "/communes/",
          "tvs", "/territoires/",
          "qpv", "/quartiers/",
          "regions", "/regions/",
          "departements", "/departements/");

  private final SiteRelease site;

  OgcPages(SiteRelease site) {
    this.site = site;
  }

  String landing(String title, String description) {
    return render(
        new OgcView(
            page("OGC API – Features", description).under(new Link("Données", "/donnees")),
            title + ". " + description,
            List.of(
                new Door(
                    "Collections",
                    OgcJson.ROOT + "/collections?f=html",
                    "Communes, territoires de vie-santé, quartiers prioritaires, structures."),
                new Door(
                    "Description",
                    OgcJson.ROOT + "/api?f=html",
                    "Chaque adresse, ses paramètres, la forme de ses réponses."),
                new Door(
                    "Conformité",
                    OgcJson.ROOT + "/conformance?f=html",
                    "Les classes du standard qui sont suivies.")),
            null,
            List.of(
                new Fact(
                    "Dans QGIS",
                    "Couche, Ajouter une couche WFS / OGC API – Features, Nouveau : l’adresse de cette page.",
                    ""),
                new Fact("Avec GDAL", "ogrinfo OAPIF: suivi de l’adresse de cette page.", "")),
            List.of(),
            OgcJson.ROOT + "?f=json"));
  }

  String conformance() {
    return render(
        new OgcView(
            page("Conformité", "Les classes d’OGC API – Features que ce site suit.").under(ROOT),
            "Les classes d’OGC API – Features, partie 1, que ce site suit.",
            List.of(),
            null,
            OgcJson.CLASSES.stream()
                .map(c -> new Fact(c.substring(c.lastIndexOf('/') + 1), c, ""))
                .toList(),
            List.of(),
            OgcJson.ROOT + "/conformance?f=json"));
  }

  String api(Contract contract) {
    return ContractPage.render(
        page("Description", contract.description()).under(ROOT),
        contract,
        OgcJson.ROOT + "/api?f=json",
        List.of());
  }

  String collections(List<Collection> collections) {
    return render(
        new OgcView(
            page("Collections", "Les collections d’éléments géographiques.").under(ROOT),
            "Chaque collection se lit page par page, se filtre par rectangle et par valeur.",
            collections.stream()
                .map(
                    c ->
                        new Door(
                            c.title(),
                            OgcJson.ROOT + "/collections/" + c.id() + "?f=html",
                            French.count(c.table().size(), "élément", "éléments")
                                + ". "
                                + c.description()))
                .toList(),
            null,
            List.of(),
            List.of(),
            OgcJson.ROOT + "/collections?f=json"));
  }

  String collection(Collection collection) {
    String path = OgcJson.ROOT + "/collections/" + collection.id();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Identifiant", collection.id(), ""));
    facts.add(new Fact("Éléments", French.number(collection.table().size()), ""));
    Optional<Envelope> extent = collection.extent();
    facts.add(
        new Fact(
            "Étendue",
            extent
                .map(
                    e ->
                        "de "
                            + French.number(e.getMinX(), 2)
                            + "° à "
                            + French.number(e.getMaxX(), 2)
                            + "° de longitude, de "
                            + French.number(e.getMinY(), 2)
                            + "° à "
                            + French.number(e.getMaxY(), 2)
                            + "° de latitude")
                .orElse("aucune géométrie connue dans cette version"),
            ""));
    facts.add(
        new Fact(
            "Colonnes",
            String.join(", ", collection.table().columns().stream().map(Column::name).toList()),
            ""));
    return render(
        new OgcView(
            page(collection.title(), collection.description()).under(ROOT, COLLECTIONS),
            collection.description(),
            List.of(new Door("Voir les éléments", path + "/items?f=html", "Dix par page.")),
            null,
            facts,
            List.of(),
            path + "?f=json"));
  }

  String items(Items items) {
    Collection collection = items.collection();
    List<Column> columns =
        collection
            .table()
            .columns()
            .subList(0, Math.min(SHOWN, collection.table().columns().size()));
    List<List<DataTable.Cell>> rows = new ArrayList<>();
    for (int i = items.offset(); i < items.end(); i++) {
      List<Cell> cells = collection.table().row().apply(items.ranks()[i]);
      List<DataTable.Cell> row = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        String text = text(cells.get(c));
        row.add(
            c == 0
                ? DataTable.Cell.link(text, itemPath(collection, text))
                : DataTable.Cell.text(text));
      }
      rows.add(row);
    }
    List<Link> turns = new ArrayList<>();
    if (items.hasPrevious()) {
      turns.add(new Link("Page précédente", items.previous(Format.HTML)));
    }
    if (items.hasNext()) {
      turns.add(new Link("Page suivante", items.next(Format.HTML)));
    }
    String shown =
        items.returned() == 0
            ? "Aucun élément dans cette page"
            : "Éléments "
                + French.number(items.offset() + 1L)
                + " à "
                + French.number(items.end())
                + " sur "
                + French.number(items.matched());
    return render(
        new OgcView(
            page(collection.title() + " : éléments", collection.description())
                .under(ROOT, COLLECTIONS, back(collection)),
            shown + ".",
            List.of(),
            new DataTable(
                shown,
                items.self(Format.HTML),
                columns.stream()
                    .map(c -> new DataTable.Column("", c.title(), c.type() == Column.Type.DECIMAL))
                    .toList(),
                rows,
                "",
                false),
            List.of(),
            turns,
            items.self(Format.JSON)));
  }

  String item(Collection collection, int rank) {
    List<Cell> cells = collection.table().row().apply(rank);
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!(cells.get(i) instanceof Cell.Absent)) {
        facts.add(new Fact(collection.table().columns().get(i).title(), text(cells.get(i)), ""));
      }
    }
    @Nullable String sheet = SHEETS.get(collection.id());
    String key = collection.table().key(rank);
    List<Door> doors =
        sheet == null
            ? List.of()
            : List.of(
                new Door(
                    "Voir la fiche", sheet + key, "Les mêmes données, expliquées et comparées."));
    return render(
        new OgcView(
            page(text(cells.get(1)), collection.title() + ", élément " + key + ".")
                .under(ROOT, COLLECTIONS, back(collection)),
            collection.title() + ", élément " + key + ".",
            doors,
            null,
            facts,
            List.of(),
            itemPath(collection, key).replace("f=html", "f=json")));
  }

  private static Link back(Collection collection) {
    return new Link(
        collection.title(), OgcJson.ROOT + "/collections/" + collection.id() + "/items?f=html");
  }

  private static String itemPath(Collection collection, String key) {
    return OgcJson.ROOT
        + "/collections/"
        + collection.id()
        + "/items/"
        + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20")
        + "?f=html";
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Absent _ -> "";
      case Cell.Text(String value) -> value;
      case Cell.Whole(long value) -> French.number(value);
      case Cell.Decimal(double value) ->
          French.number(
              value, Math.clamp(BigDecimal.valueOf(value).stripTrailingZeros().scale(), 0, 2));
    };
  }

  private Page page(String title, String description) {
    return Page.of(site.site(), title, description).in("/donnees").withStyles("css/api.css");
  }

  private static String render(OgcView view) {
    return Html.render(out -> JteogcGenerated.render(out, null, view));
  }
}
