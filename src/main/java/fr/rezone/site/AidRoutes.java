package fr.rezone.site;

import fr.rezone.site.aid.Simulator;
import fr.rezone.site.aid.dossier.DossierPages;
import fr.rezone.site.aid.page.AidMapPage;
import fr.rezone.site.aid.page.AidPages;
import fr.rezone.site.aid.page.SimulatorPage;
import fr.rezone.site.http.Router;
import fr.rezone.site.pdf.PdfPrinter;

/** The addresses of the simulator and of the catalogue of aids. */
final class AidRoutes {
  private AidRoutes() {}

  static void add(
      Router.Builder router, SiteRelease site, Simulator simulator, PdfPrinter printer) {
    AidPages aids = new AidPages(site, simulator.catalogue(), simulator.clock());
    router
        .get(SimulatorPage.PATH, new SimulatorPage(site, simulator)::handle)
        .get(AidPages.PATH, aids::list)
        .get(AidPages.PATH + "/{id}", aids::sheet)
        .get(SimulatorPage.PATH + "/carte", new AidMapPage(site, simulator)::handle);
    new DossierPages(site, simulator, printer).addTo(router);
  }
}
