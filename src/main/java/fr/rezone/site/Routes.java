package fr.rezone.site;

import fr.rezone.release.table.Tables;
import fr.rezone.site.aid.Simulator;
import fr.rezone.site.contract.Contract;
import fr.rezone.site.download.AidArchive;
import fr.rezone.site.download.Downloads;
import fr.rezone.site.download.ExportApi;
import fr.rezone.site.http.Metrics;
import fr.rezone.site.http.Operations;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Router;
import fr.rezone.site.ogc.OgcFeatures;
import fr.rezone.site.page.ApiPage;
import fr.rezone.site.page.AreaPages;
import fr.rezone.site.page.CommunePage;
import fr.rezone.site.page.ComparePage;
import fr.rezone.site.page.DataPage;
import fr.rezone.site.page.FindPage;
import fr.rezone.site.page.HomePage;
import fr.rezone.site.page.MapPages;
import fr.rezone.site.page.MethodPage;
import fr.rezone.site.page.QuartierPage;
import fr.rezone.site.page.SearchPage;
import fr.rezone.site.page.TvsPage;

/** Every address of the site for one release. */
public final class Routes {
  private Routes() {}

  /**
   * @param metrics counts what is answered
   */
  public static Router of(SiteRelease site, Simulator simulator, Metrics metrics) {
    Router.Builder router = Router.builder();
    AreaPages areas = new AreaPages(site);
    MapPages maps = new MapPages(site);
    FindPage find = new FindPage(site);
    Tables tables = ApiRoutes.tables(site.release());
    Downloads downloads =
        new Downloads(site.release(), tables, new AidArchive(simulator.catalogue()));
    router
        .get("/carte", maps::handle)
        .get("/territoires.csv", maps::csv)
        .get("/", new HomePage(site)::handle)
        .get("/recherche", new SearchPage(site)::handle)
        .get("/regions/{code}", areas::region)
        .get("/regions/{code}/territoires.csv", areas::regionCsv)
        .get("/departements/{code}", areas::departement)
        .get("/departements/{code}/territoires.csv", areas::departementCsv)
        .get("/territoires/{code}", new TvsPage(site)::handle)
        .get("/communes/{code}", new CommunePage(site)::handle)
        .get("/quartiers/{code}", new QuartierPage(site)::handle)
        .get("/comparer", new ComparePage(site)::handle)
        .get("/trouver", find::handle)
        .get("/trouver/territoires.csv", find::csv)
        .get("/donnees", new DataPage(site, downloads)::handle)
        .get("/methode", new MethodPage(site)::handle)
        .add(site.site().assets().route());
    // The addresses above the sheets lead to the lists of what they hold.
    forward(router, "/regions", "/#regions");
    forward(router, "/departements", "/#regions");
    forward(router, "/territoires", "/carte?vue=tableau");
    forward(router, "/communes", "/recherche");
    AidRoutes.add(router, site, simulator);
    ExportApi exports = new ExportApi(downloads);
    Contract api = ApiRoutes.contract(site, simulator, exports);
    api.addTo(router);
    router.get(ApiPage.PATH, new ApiPage(site, api)::handle);
    new OgcFeatures(site, tables).contract().addTo(router);
    Operations.addTo(router, metrics, () -> true);
    new Tiles(site.release()).addTo(router);
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
