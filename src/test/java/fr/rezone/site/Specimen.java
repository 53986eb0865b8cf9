package fr.rezone.site;

import fr.rezone.site.chart.CalendarBars;
import fr.rezone.site.chart.ComparisonLine;
import fr.rezone.site.chart.ComparisonLine.Mark;
import fr.rezone.site.chart.OutlineMap;
import fr.rezone.site.chart.ShareBars;
import fr.rezone.site.chart.Svg;
import fr.rezone.site.chart.TrendLine;
import fr.rezone.site.glossary.Glossary;
import fr.rezone.site.operator.Operator;
import fr.rezone.site.template.JtelayoutGenerated;
import fr.rezone.site.template.partial.JtechipGenerated;
import fr.rezone.site.template.partial.JtefigureGenerated;
import fr.rezone.site.template.partial.JtenoticeGenerated;
import fr.rezone.site.template.partial.JtepaginationGenerated;
import fr.rezone.site.template.partial.JtesearchGenerated;
import fr.rezone.site.template.partial.JtetableGenerated;
import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.util.GeometricShapeFactory;

/** Pages made of invented content, to look at every part of the platform. Never shipped. */
final class Specimen {
  private Specimen() {}

  static Site site(boolean demonstration) {
    return new Site(
        Assets.load(),
        "2026-11-21",
        "Zonages en vigueur au 1er janvier 2026",
        demonstration,
        List.of(
            new Link("Carte", "/carte"),
            new Link("Données", "/donnees"),
            new Link("Méthode", "/methode")),
        List.of(
            new Link("Accessibilité : non conforme (aucun audit)", "/accessibilite"),
            new Link("Données et licences", "/donnees"),
            new Link("Méthode", "/methode"),
            new Link("API", "/api")),
        "",
        Operator.unknown(),
        Glossary.load());
  }

  static String home(Site site) {
    Page page =
        Page.of(site, "Où exercer en France", "Les territoires de vie-santé.").as(Page.Shape.HOME);
    return page(
        page,
        out -> {
          out.writeContent(
              "<div class=\"title\"><h1>Où exercer, avec quelles aides</h1><p class=\"lead\">Chaque"
                  + " territoire de vie-santé de France, son zonage et ses chiffres, tels que les"
                  + " publient les organismes officiels.</p></div>");
          JtesearchGenerated.render(out, null, "accueil", "", true);
          out.writeContent("<h2>Entrer par</h2><ul class=\"cards\">");
          for (String[] door :
              new String[][] {
                {"/carte", "Voir la carte", "Les zonages et les chiffres, partout en France."},
                {"/simulateur", "Simuler mes aides", "Ce à quoi vous auriez droit, et pourquoi."},
                {"/comparer", "Trouver mon territoire", "Selon ce qui compte pour vous."}
              }) {
            out.writeContent(
                "<li><a class=\"card\" href=\"%s\"><strong>%s</strong><p class=\"soft\">%s</p></a></li>"
                    .formatted((Object[]) door));
          }
          out.writeContent("</ul>");
        });
  }

  static String sheet(Site site) {
    Page page =
        Page.of(site, "Bourg-en-Bresse", "Territoire de vie-santé de Bourg-en-Bresse.")
            .under(
                new Link("Accueil", "/"),
                new Link("Auvergne-Rhône-Alpes", "/regions/84"),
                new Link("Ain", "/departements/01"))
            .withScripts("js/tableau.mjs");
    return page(page, Specimen::sheetContent);
  }

  private static void sheetContent(HtmlTemplateOutput out) {
    out.writeContent(
        "<div class=\"title\"><p class=\"kind\">Territoire de vie-santé</p><h1>Bourg-en-Bresse</h1>"
            + "<p class=\"lead\">43 communes et 118 412 habitants, dans l’Ain.</p></div>");
    out.writeContent("<div class=\"sided\"><div>");
    out.writeContent("<dl class=\"chips\"><dt>Médecins</dt><dd>");
    JtechipGenerated.render(out, null, "ZIP", "zone d’intervention prioritaire", "zip");
    out.writeContent(
        "<span class=\"caption\">arrêté du 1er décembre 2025</span></dd><dt>Infirmiers</dt><dd>");
    JtechipGenerated.render(out, null, "ZAC", "zone d’action complémentaire", "zac");
    out.writeContent("</dd><dt>Sages-femmes</dt><dd>");
    JtechipGenerated.render(out, null, "TSD", "très sous-dotée", "tsd");
    out.writeContent("</dd><dt>Dentistes</dt><dd>");
    JtechipGenerated.render(out, null, "NC", "non concerné", "nc");
    out.writeContent("</dd></dl><h2 id=\"bref\">En bref</h2><div class=\"figures\">");
    for (FigureCard card : cards()) {
      JtefigureGenerated.render(out, null, card);
    }
    out.writeContent("</div><h2 id=\"communes\">Communes</h2>");
    JtetableGenerated.render(out, null, table(), "communes-membres");
    JtepaginationGenerated.render(out, null, new Pagination("/communes", 4, 12));
    JtenoticeGenerated.render(
        out,
        null,
        "secret",
        "Chiffre couvert par le secret statistique",
        content(
            o ->
                o.writeContent(
                    "<p>Moins de cinq médecins exercent ici. Le chiffre du département est donné à la place.</p>")));
    JtenoticeGenerated.render(
        out,
        null,
        "warning",
        "Le zonage change bientôt",
        content(o -> o.writeContent("<p>Un nouvel arrêté s’applique au 1er janvier 2026.</p>")));
    out.writeContent("<h2 id=\"population\">Population</h2>");
    out.writeContent(shares().markup());
    out.writeContent("<h2 id=\"calendrier\">Calendrier</h2>");
    out.writeContent(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Calendrier\">"
            + calendar().markup()
            + "</div>");
    out.writeContent(
        "</div><nav class=\"index\" aria-labelledby=\"sommaire\"><h2 id=\"sommaire\">Dans cette fiche</h2><ul>"
            + "<li><a href=\"#bref\">En bref</a></li><li><a href=\"#communes\">Communes</a></li>"
            + "<li><a href=\"#population\">Population</a></li></ul>");
    out.writeContent(outline().markup());
    out.writeContent("</nav></div>");
  }

  private static List<FigureCard> cards() {
    Svg comparison =
        new ComparisonLine(
                "Habitants par généraliste",
                "1 284 habitants par généraliste, contre 1 150 dans l’Ain, 980 en région et 1 012 en France.",
                OptionalDouble.of(1284),
                List.of(
                    new Mark("Ain 1 150", 1150, ""),
                    new Mark("Auvergne-Rhône-Alpes 980", 980, ""),
                    new Mark("France 1 012", 1012, "france")),
                List.of(890.0, 1210.0))
            .draw();
    Svg hidden =
        new ComparisonLine(
                "Âge",
                "Valeur secrète ; 51 ans dans l’Ain, 50 en France.",
                OptionalDouble.empty(),
                List.of(new Mark("Ain 51", 51, ""), new Mark("France 50", 50, "france")),
                List.of())
            .draw();
    Svg trend =
        new TrendLine(
                "Généralistes de 2004 à 2019",
                "De 64 en 2004 à 51 en 2019.",
                List.of(
                    new TrendLine.Point(2004, "2004", 64, "64"),
                    new TrendLine.Point(2010, "2010", 62, "62"),
                    new TrendLine.Point(2015, "2015", 55, "55"),
                    new TrendLine.Point(2019, "2019", 51, "51")),
                List.of(),
                "")
            .draw();
    String formula = "Population standardisée du territoire divisée par le nombre de généralistes.";
    return List.of(
        new FigureCard(
            "Habitants par généraliste",
            French.number(1284),
            "habitants",
            false,
            "Parmi les 25 % de territoires les plus chargés.",
            comparison,
            "2019",
            formula,
            "DREES, Insee"),
        new FigureCard(
            "Généralistes",
            "51",
            "médecins",
            false,
            "13 de moins qu’en 2004.",
            trend,
            "2019",
            formula,
            "DREES"),
        new FigureCard(
            "Généralistes de 60 ans et plus",
            "secret statistique",
            "",
            true,
            "Le département compte 31 % de généralistes de 60 ans et plus.",
            hidden,
            "2024",
            formula,
            "Assurance maladie"));
  }

  private static DataTable table() {
    List<List<DataTable.Cell>> rows = new ArrayList<>();
    String[] names = {
      "Bourg-en-Bresse", "Viriat", "Péronnas", "Saint-Denis-lès-Bourg", "Ceyzériat", "Œuilly"
    };
    for (int i = 0; i < names.length; i++) {
      rows.add(
          List.of(
              DataTable.Cell.link(names[i], "/communes/0105" + i),
              DataTable.Cell.number(41_527 - i * 6_311.0, 0),
              DataTable.Cell.number(3.9 - i * 0.37, 1),
              i % 2 == 0
                  ? DataTable.Cell.zone("ZIP", "zip", 1)
                  : DataTable.Cell.zone("ZAC", "zac", 2)));
    }
    return new DataTable(
        "Communes du territoire, population 2023 (Insee) et zonage des médecins",
        "/territoires/01053",
        List.of(
            new DataTable.Column("nom", "Commune", false),
            new DataTable.Column("population", "Habitants", true),
            new DataTable.Column("apl", "APL, consultations par an", true),
            new DataTable.Column("niveau", "Médecins", false)),
        rows,
        "population",
        true);
  }

  private static Svg shares() {
    return new ShareBars(
            "Âge des habitants",
            "Moins de 18 ans 22 %, 18 à 64 ans 56 %, 65 ans et plus 22 %.",
            List.of(
                new ShareBars.Bar("Moins de 18 ans", 22, "22,1 %", "", false),
                new ShareBars.Bar("18 à 64 ans", 56, "55,8 %", "", false),
                new ShareBars.Bar("65 ans et plus", 0, "", "", true),
                new ShareBars.Bar("France, 65 ans et plus", 21, "21,0 %", "reference", false)))
        .draw();
  }

  private static Svg calendar() {
    List<CalendarBars.Month> months = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      months.add(
          new CalendarBars.Month(
              i % 6 == 0 ? "mois " + (i + 1) : "",
              List.of(i == 0 ? 5000.0 : 0, 1500.0, i == 23 ? -2000.0 : 400)));
    }
    return new CalendarBars(
            "Versements",
            "47 400 euros en deux ans.",
            months,
            List.of("Prime d’installation", "Exonération", "Forfait"),
            "6 900 €")
        .draw();
  }

  private static Svg outline() {
    List<OutlineMap.Shape> shapes = new ArrayList<>();
    GeometricShapeFactory factory = new GeometricShapeFactory(new GeometryFactory());
    for (int i = 0; i < 7; i++) {
      factory.setNumPoints(7);
      factory.setCentre(new Coordinate(5.2 + 0.3 * Math.cos(i), 46.2 + 0.22 * Math.sin(i)));
      factory.setSize(0.28);
      shapes.add(new OutlineMap.Shape(factory.createEllipse(), i == 2, "Voisin " + i, ""));
    }
    return new OutlineMap("Bourg-en-Bresse et ses voisins", "Au centre de l’Ain.", shapes, 210, 160)
        .draw();
  }

  private static Content content(java.util.function.Consumer<HtmlTemplateOutput> body) {
    return output -> body.accept((HtmlTemplateOutput) output);
  }

  static String page(Page page, java.util.function.Consumer<HtmlTemplateOutput> body) {
    return Html.render(out -> JtelayoutGenerated.render(out, null, page, content(body), null));
  }
}
