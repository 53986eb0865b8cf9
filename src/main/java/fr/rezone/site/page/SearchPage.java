package fr.rezone.site.page;

import fr.rezone.site.Html;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.search.Hit;
import fr.rezone.site.template.page.JtesearchGenerated;
import fr.rezone.site.view.Contexts;
import fr.rezone.site.view.Urls;
import java.util.List;

/** The page of search results, which works without a script. */
public final class SearchPage {
  /** Longest text searched, characters. */
  public static final int LONGEST = 100;

  private static final int MOST = 40;

  /** What the template draws. */
  public record Results(Page page, String query, List<Result> results) {}

  /** One territory found. */
  public record Result(String name, String path, String context) {}

  private final SiteRelease release;

  public SearchPage(SiteRelease release) {
    this.release = release;
  }

  /** {@code GET /recherche?q=}. */
  public Response handle(Request request) {
    String query = request.parameters("q").text("q", LONGEST).orElse("");
    List<Result> results = release.search().find(query, MOST).stream().map(this::result).toList();
    Page page =
        Page.of(
            release.site(),
            query.isEmpty() ? "Chercher un lieu" : "« " + query + " »",
            "Chercher une commune, un code postal, un territoire de vie-santé, un département ou une région.");
    return Response.html(
        Html.render(
            out -> JtesearchGenerated.render(out, null, new Results(page, query, results))));
  }

  private Result result(Hit hit) {
    return new Result(
        hit.territory().name(),
        Urls.of(hit.territory()),
        Contexts.of(release.release().atlas(), hit));
  }
}
