package fr.rezone.site.publish;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.aid.page.AidPages;
import fr.rezone.site.desk.DeskPages;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.template.page.JteplanDuSiteGenerated;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Departement;
import fr.rezone.territory.Region;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The plan of the site, for people. */
public final class SitePlan {
  /** Where it is. */
  public static final String PATH = "/plan-du-site";

  /** Pages that go together. */
  public record Part(String id, String title, List<Link> links) {}

  private final String html;

  public SitePlan(SiteRelease release, AidCatalogue aids) {
    Page page =
        Page.of(
                release.site(),
                "Plan du site",
                "Toutes les pages de Rézone : la carte, le simulateur, les aides, les régions, les départements, le guichet unique et les informations légales.")
            .under(new Link("Accueil", "/"))
            .at(PATH);
    List<Part> parts = parts(release, aids);
    html = Html.render(out -> JteplanDuSiteGenerated.render(out, null, page, parts));
  }

  /** {@code GET /plan-du-site}. */
  public Response handle(Request request) {
    request.parameters();
    return Response.html(html);
  }

  private static List<Part> parts(SiteRelease release, AidCatalogue aids) {
    List<Link> main = new ArrayList<>(List.of(new Link("Accueil", "/")));
    main.addAll(release.site().navigation());
    main.add(new Link("Tous les territoires en tableau", "/carte?vue=tableau"));
    main.add(new Link("Chercher un lieu", "/recherche"));
    Comparator<Link> byName =
        Comparator.comparing(Link::label, Collator.getInstance(Locale.FRANCE));
    List<Region> regions = release.release().atlas().regions().all();
    List<Departement> departements = release.release().atlas().departements().all();
    return List.of(
        new Part("rubriques", "Rubriques", main),
        new Part("informations", "Informations", release.site().footer()),
        new Part(
            "regions",
            "Régions et collectivités",
            regions.stream().map(r -> new Link(r.name(), Urls.of(r))).sorted(byName).toList()),
        new Part(
            "departements",
            "Départements",
            departements.stream().map(d -> new Link(d.name(), Urls.of(d))).sorted(byName).toList()),
        new Part(
            "guichets",
            "Guichet unique, par région",
            regions.stream()
                .map(r -> new Link(r.name(), DeskPages.path(r.code())))
                .sorted(byName)
                .toList()),
        new Part(
            "aides",
            "Aides et contrats",
            aids.aids().stream()
                .map(aid -> new Link(AidPages.name(aid), AidPages.PATH + "/" + aid.id()))
                .sorted(byName)
                .toList()));
  }
}
