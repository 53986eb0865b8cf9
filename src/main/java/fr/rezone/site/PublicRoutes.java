package fr.rezone.site;

import fr.rezone.site.aid.Simulator;
import fr.rezone.site.desk.DeskPages;
import fr.rezone.site.desk.Directory;
import fr.rezone.site.embed.EmbedPages;
import fr.rezone.site.glossary.GlossaryPage;
import fr.rezone.site.http.Router;
import fr.rezone.site.page.MapPages;
import fr.rezone.site.page.TvsPdf;
import fr.rezone.site.pdf.PdfPrinter;
import fr.rezone.site.publish.Accessibility;
import fr.rezone.site.publish.Addresses;
import fr.rezone.site.publish.LegalPages;
import fr.rezone.site.publish.Robots;
import fr.rezone.site.publish.ShortAddress;
import fr.rezone.site.publish.SitePlan;

/** The addresses of what a public service owes: who helps, the law, other sites, programs. */
final class PublicRoutes {
  private PublicRoutes() {}

  static void add(
      Router.Builder router,
      SiteRelease site,
      Simulator simulator,
      MapPages maps,
      PdfPrinter printer) {
    Site shared = site.site();
    Directory directory = Directory.load(shared.operator());
    router
        .get("/territoires/{code}.pdf", new TvsPdf(site, directory, printer)::handle)
        .get("/t/{code}", new ShortAddress(site)::handle)
        .get(GlossaryPage.PATH, new GlossaryPage(shared)::handle)
        .get(SitePlan.PATH, new SitePlan(site, simulator.catalogue())::handle);
    new DeskPages(site, directory, simulator.clock()).addTo(router);
    new EmbedPages(site, maps).addTo(router);
    new LegalPages(shared, Accessibility.load(shared.operator())).addTo(router);
    new Robots(shared.operator(), Addresses.of(site, simulator.catalogue()), simulator.clock())
        .addTo(router);
  }
}
