package fr.rezone.site.glossary;

import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.Site;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.template.page.JteglossaireGenerated;

/** All acronyms, explained. */
public final class GlossaryPage {
  /** Where it is. */
  public static final String PATH = "/glossaire";

  private final String html;

  public GlossaryPage(Site site) {
    Page page =
        Page.of(
                site,
                "Glossaire",
                "Les sigles et les mots des territoires de santé, des zonages et des aides à l’installation, expliqués simplement.")
            .under(new Link("Accueil", "/"))
            .at(PATH);
    this.html = Html.render(out -> JteglossaireGenerated.render(out, null, page, site.glossary()));
  }

  /** {@code GET /glossaire}. */
  public Response handle(Request request) {
    request.parameters();
    return Response.html(html);
  }
}
