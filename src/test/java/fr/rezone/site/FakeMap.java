package fr.rezone.site;

import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Content;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Route;
import fr.rezone.site.http.Router;
import fr.rezone.site.template.page.JtecarteGenerated;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the map page asks of the server, answered with invented content in the real formats. */
final class FakeMap {
  private static final FakeTiles TILES = new FakeTiles();
  private static final String CONFIG =
      """
      {"release":"2026-11-21","minzoom":3,"maxzoom":11,"bounds":[-5.0,42.2,8.4,51.2],
       "professions":[{"id":"medecin","label":"Médecins"},{"id":"kine","label":"Kinésithérapeutes"}],
       "layers":[{"id":"zonage"},{"id":"habitants-par-generaliste"}],
       "figures":[{"id":"habitants-par-generaliste","label":"Habitants par généraliste","unit":"","decimals":0},
        {"id":"generalistes","label":"Généralistes","unit":"","decimals":0},
        {"id":"apl-generalistes","label":"APL, consultations par an et par habitant","unit":"","decimals":1},
        {"id":"croissance-generalistes","label":"Généralistes de 2004 à 2019","unit":"%","decimals":1}],
       "views":[{"code":"","name":"Métropole","bounds":[-5.0,42.2,8.4,51.2]},
        {"code":"04","name":"La Réunion","bounds":[55.0,-21.6,56.0,-20.7]}],
       "actions":[{"label":"Fiche","path":"/{section}/{code}"},
        {"label":"Simuler ici","path":"/simulateur?lieu=tvs:{code}","section":"territoires"}],
       "structures":{"minzoom":3,"maxzoom":13,"sets":[]}}
      """;

  private FakeMap() {}

  static void addTo(Router.Builder routes, Site site) {
    routes
        .get(
            "/carte",
            request -> {
              request.parameters(
                  "profession",
                  "couche",
                  "niveau",
                  "palette",
                  "hachures",
                  "filtre",
                  "region",
                  "t",
                  "structures",
                  "quartiers",
                  "point",
                  "aides",
                  "lon",
                  "lat",
                  "z",
                  "vue");
              return Response.html(page(site));
            })
        .add(
            Route.get(
                    "/tuiles/{z}/{x}/{y}.mvt",
                    request -> {
                      request.rawQuery();
                      int z = Integer.parseInt(request.path("z"));
                      int x = Integer.parseInt(request.path("x"));
                      int y = Integer.parseInt(request.path("y"));
                      return Response.stored(
                          Content.plain(
                              "application/vnd.mapbox-vector-tile",
                              z + "-" + x + "-" + y,
                              TILES.tile(z, x, y)),
                          CachePolicy.IMMUTABLE);
                    })
                .asOpen())
        .get(
            "/api/v1/colonnes/{indicator}",
            request ->
                column(request.path("indicator"), request.parameters("niveau", "codes", "v")))
        .get("/api/v1/territoires/{code}", request -> territory(request.path("code")));
  }

  private static String page(Site site) {
    Page page =
        Page.of(site, "Carte des territoires", "La carte.")
            .in("/carte")
            .as(Page.Shape.MAP)
            .withStyles("css/carte.css")
            .withScripts("js/carte-ouverture.mjs", "js/carte.mjs");
    MapPage map =
        new MapPage(
            Html.jsonBlock(CONFIG),
            List.of(new Choice("medecin", "Médecins"), new Choice("kine", "Kinésithérapeutes")),
            "medecin",
            List.of(
                new Choice("zonage", "Zonage"),
                new Choice("habitants-par-generaliste", "Habitants par généraliste")),
            "zonage",
            "tvs",
            false,
            false,
            List.of(new Choice("", "Métropole"), new Choice("04", "La Réunion")),
            "",
            List.of(),
            new MapPage.Kinds(List.of(), "", ""),
            new MapPage.Quarters(true, ""),
            "",
            "/carte?vue=tableau",
            List.of(),
            "",
            Optional.empty(),
            Optional.empty());
    return Html.render(out -> JtecarteGenerated.render(out, null, page, map));
  }

  private static Response column(String indicator, Parameters parameters) {
    parameters.choice("niveau", "tvs", "tvs", "commune");
    int count = TILES.count();
    if (indicator.equals("nom")) {
      String names =
          IntStream.range(0, count)
              .mapToObj(i -> "\"Territoire " + French.number(i) + "\"")
              .collect(Collectors.joining(","));
      return Response.json("{\"values\":[" + names + "]}", CachePolicy.IMMUTABLE);
    }
    Random random = new Random(indicator.hashCode());
    String classe =
        random
            .ints(count, 0, 20)
            .mapToObj(
                i -> i == 19 ? "-" : Integer.toString(i % (indicator.startsWith("zonage") ? 3 : 4)))
            .collect(Collectors.joining());
    String classes =
        indicator.startsWith("zonage")
            ? """
              {"id":"zip","letters":"ZIP","label":"zone d’intervention prioritaire","token":"zip","count":868,"population":19100000},
              {"id":"zac","letters":"ZAC","label":"zone d’action complémentaire","token":"zac","count":1204,"population":28700000},
              {"id":"hz","letters":"","label":"hors zonage","token":"outside","count":766,"population":20400000}"""
            : """
              {"id":"q1","letters":"Q1","label":"moins de 890 habitants","token":"q1","count":710,"population":20000000},
              {"id":"q2","letters":"Q2","label":"de 890 à 1 050","token":"q2","count":710,"population":18000000},
              {"id":"q3","letters":"Q3","label":"de 1 050 à 1 290","token":"q3","count":709,"population":16000000},
              {"id":"q4","letters":"Q4","label":"plus de 1 290","token":"q4","count":709,"population":14000000}""";
    String label =
        indicator.startsWith("zonage") ? "Zonage des médecins" : "Habitants par généraliste";
    return Response.json(
        """
        {"release":"2026-11-21","indicator":"%s","niveau":"tvs","label":"%s","unit":"","vintage":"arrêtés en vigueur au 1er janvier 2026","source":"ARS","classes":[%s],"values":[],"classe":"%s"}"""
            .formatted(indicator, label, classes, classe),
        CachePolicy.IMMUTABLE);
  }

  private static Response territory(String code) {
    return Response.json(
        """
        {"code":"%s","name":"Territoire %s","context":"Ain, Auvergne-Rhône-Alpes",
         "zonings":[{"profession":"medecin","level":"zip","letters":"ZIP","label":"zone d’intervention prioritaire","token":"zip"}],
         "figures":{"habitants-par-generaliste":{"value":1284,"status":"published","departement":1150,"region":980,"france":1012},
          "generalistes":{"value":51,"status":"published","departement":402},
          "apl-generalistes":{"value":2.7,"status":"published","departement":2.9,"france":3.3},
          "croissance-generalistes":{"status":"secret"}}}"""
            .formatted(code, code),
        CachePolicy.RELEASE);
  }
}
