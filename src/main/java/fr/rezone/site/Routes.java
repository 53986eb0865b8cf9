package fr.rezone.site;

import fr.rezone.release.table.Tables;
import fr.rezone.site.aid.Simulator;
import fr.rezone.site.contract.Contract;
import fr.rezone.site.download.AidArchive;
import fr.rezone.site.download.Downloads;
import fr.rezone.site.download.ExportApi;
import fr.rezone.site.http.Health;
import fr.rezone.site.http.Metrics;
import fr.rezone.site.http.Operations;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Route;
import fr.rezone.site.http.Router;
import fr.rezone.site.ogc.OgcFeatures;
import fr.rezone.site.page.ApiPage;
import fr.rezone.site.page.AreaPages;
import fr.rezone.site.page.CommunePage;
import fr.rezone.site.page.ComparePage;
import fr.rezone.site.page.DataPage;
import fr.rezone.site.page.EvolutionPage;
import fr.rezone.site.page.FindPage;
import fr.rezone.site.page.HomePage;
import fr.rezone.site.page.MapPages;
import fr.rezone.site.page.MethodPage;
import fr.rezone.site.page.PointPage;
import fr.rezone.site.page.QuartierPage;
import fr.rezone.site.page.SearchPage;
import fr.rezone.site.page.TvsPage;
import fr.rezone.site.pdf.PdfPrinter;
import java.util.function.Supplier;

/** Every address of the site for one release. */
public final class Routes {
  private Routes() {}

  /**
   * @param metrics counts what is answered
   * @param health how the site is doing, asked at each request
   */
  public static Router of(
      SiteRelease site, Simulator simulator, Metrics metrics, Supplier<Health> health) {
    Router.Builder router = Router.builder();
    PdfPrinter printer = new PdfPrinter();
    MapPages maps = new MapPages(site, simulator);
    // Before the sheets: « 01001.pdf » would be taken for a code.
    PublicRoutes.add(router, site, simulator, maps, printer);
    AreaPages areas = new AreaPages(site);
    FindPage find = new FindPage(site);
    EvolutionPage evolutions = new EvolutionPage(site);
    Tables tables = ApiRoutes.tables(site.release());
    Downloads downloads =
        new Downloads(site.release(), tables, new AidArchive(simulator.catalogue()));
    router
        .add(Route.get("/carte", maps::handle).asKept())
        .add(site.opening().route())
        .get("/territoires.csv", maps::csv)
        .add(Route.get("/", new HomePage(site)::handle).asKept())
        .get("/recherche", new SearchPage(site)::handle)
        .add(Route.get("/regions/{code}", areas::region).asKept())
        .get("/regions/{code}/territoires.csv", areas::regionCsv)
        .add(Route.get("/departements/{code}", areas::departement).asKept())
        .get("/departements/{code}/territoires.csv", areas::departementCsv)
        .add(Route.get("/territoires/{code}", new TvsPage(site)::handle).asKept())
        .add(Route.get("/communes/{code}", new CommunePage(site)::handle).asKept())
        .add(Route.get("/quartiers/{code}", new QuartierPage(site)::handle).asKept())
        .get(PointPage.PATH, new PointPage(site)::handle)
        .get("/comparer", new ComparePage(site, simulator)::handle)
        .get("/trouver", find::handle)
        .get("/trouver/territoires.csv", find::csv)
        .get(EvolutionPage.PATH, evolutions::handle)
        .get(EvolutionPage.PATH + ".csv", evolutions::csv)
        .add(Route.get("/donnees", new DataPage(site, downloads)::handle).asKept())
        .add(Route.get("/methode", new MethodPage(site)::handle).asKept())
        .add(site.site().assets().route());
    // The addresses above the sheets lead to the lists of what they hold.
    forward(router, "/regions", "/#regions");
    forward(router, "/departements", "/#regions");
    forward(router, "/territoires", "/carte?vue=tableau");
    forward(router, "/communes", "/recherche");
    AidRoutes.add(router, site, simulator, printer);
    ExportApi exports = new ExportApi(downloads);
    Contract api = ApiRoutes.contract(site, simulator, exports);
    api.addTo(router);
    router.add(Route.get(ApiPage.PATH, new ApiPage(site, api)::handle).asKept());
    new OgcFeatures(site, tables).contract().addTo(router);
    Operations.addTo(router, metrics, health);
    String version = site.release().manifest().id();
    new Tiles("/tuiles", version, site.release().tiles()).addTo(router);
    new Tiles("/tuiles/structures", version, site.release().structureTiles()).addTo(router);
    exports.addTo(router);
    return router.build();
  }

  private static void forward(Router.Builder router, String from, String to) {
    router.get(
        from,
        request -> {
          request.parameters();
          return Response.redirect(to);
        });
  }
}
