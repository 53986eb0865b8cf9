package fr.rezone.site.page;

import fr.rezone.site.SiteRelease;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Response;
import fr.rezone.site.view.Urls;
import java.util.List;

/** The answer to a code that names nothing: what was asked, and what may have been meant. */
final class Unknown {
  private static final int SUGGESTIONS = 5;

  private Unknown() {}

  /**
   * @param kind French, lower case: « région »
   */
  static ProblemException territory(String kind, String code, SiteRelease release) {
    List<Response.Suggestion> suggestions =
        release.search().find(code, SUGGESTIONS).stream()
            .map(
                hit ->
                    new Response.Suggestion(
                        hit.territory().name() + " (" + hit.territory().code() + ")",
                        Urls.of(hit.territory())))
            .toList();
    String detail =
        "Aucun lieu de ce genre ("
            + kind
            + ") ne porte le code « "
            + code
            + " » dans cette version des données. Cherchez-le par son nom.";
    return new ProblemException(Response.Problem.notFound(detail, suggestions));
  }
}
