package fr.rezone.site.publish;

import fr.rezone.site.SiteRelease;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Territory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code /t/42218}: an address short enough to be dictated. A code names a territoire de vie-santé
 * before the commune of the same code, then a quartier, a département, a région.
 */
public final class ShortAddress {
  private final SiteRelease release;
  private final List<Function<String, Optional<? extends Territory>>> finders;

  public ShortAddress(SiteRelease release) {
    this.release = release;
    Atlas atlas = release.release().atlas();
    this.finders =
        List.of(
            atlas.tvs()::find,
            atlas.communes()::find,
            atlas.quartiers()::find,
            atlas.departements()::find,
            atlas.regions()::find);
  }

  /** {@code GET /t/{code}}: letters of either case, spaces, dots and hyphens left out. */
  public Response handle(Request request) {
    request.parameters();
    String said = request.path("code");
    String code = said.replaceAll("[\\s.\\u00a0-]", "").toUpperCase(Locale.ROOT);
    return find(code)
        .map(territory -> Response.redirect(Urls.of(territory)))
        .orElseThrow(
            () ->
                new ProblemException(
                    Response.Problem.notFound(
                        "Aucun territoire, commune, quartier, département ni région ne porte le code « "
                            + said
                            + " ». Cherchez-le par son nom.",
                        suggestions(said))));
  }

  private Optional<Territory> find(String code) {
    return finders.stream()
        .flatMap(finder -> finder.apply(code).stream())
        .map(Territory.class::cast)
        .findFirst();
  }

  private List<Response.Suggestion> suggestions(String said) {
    return release.search().find(said, 5).stream()
        .map(hit -> new Response.Suggestion(hit.territory().name(), Urls.of(hit.territory())))
        .toList();
  }
}
