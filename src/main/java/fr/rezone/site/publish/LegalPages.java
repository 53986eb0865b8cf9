package fr.rezone.site.publish;

import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.Site;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Router;
import fr.rezone.site.template.page.JteaccessibiliteGenerated;
import fr.rezone.site.template.page.JtedonneesPersonnellesGenerated;
import fr.rezone.site.template.page.JtementionsLegalesGenerated;

/** What the law asks a public site to say of itself. */
public final class LegalPages {
  /** Where the declaration of accessibility is. */
  public static final String ACCESSIBILITY = "/accessibilite";

  /** Where the legal notice is. */
  public static final String NOTICE = "/mentions-legales";

  /** Where the use of personal data is told. */
  public static final String DATA = "/donnees-personnelles";

  private final String accessibility;
  private final String notice;
  private final String data;

  public LegalPages(Site site, Accessibility declaration) {
    Page first =
        page(
            site,
            "Accessibilité",
            "Ce qui a été essayé, ce qui ne l’a pas été, les défauts connus, et qui prévenir : déclaration d’accessibilité de ce site.",
            ACCESSIBILITY);
    accessibility =
        Html.render(out -> JteaccessibiliteGenerated.render(out, null, first, declaration));
    Page second =
        page(
            site,
            "Mentions légales",
            "Qui publie ce site, qui l’héberge, sous quelles licences on peut en reprendre les données, les textes et le code.",
            NOTICE);
    notice = Html.render(out -> JtementionsLegalesGenerated.render(out, null, second));
    Page third =
        page(
            site,
            "Données personnelles",
            "Ce site ne demande pas de compte, ne dépose aucun cookie et ne garde rien de vos réponses : ce qu’il traite et vos droits.",
            DATA);
    data = Html.render(out -> JtedonneesPersonnellesGenerated.render(out, null, third));
  }

  public void addTo(Router.Builder router) {
    router
        .get(ACCESSIBILITY, request -> answer(request, accessibility))
        .get(NOTICE, request -> answer(request, notice))
        .get(DATA, request -> answer(request, data));
  }

  private static Response answer(Request request, String html) {
    request.parameters();
    return Response.html(html);
  }

  private static Page page(Site site, String title, String description, String path) {
    return Page.of(site, title, description)
        .under(new Link("Accueil", "/"))
        .withStyles("css/publication.css")
        .at(path);
  }
}
