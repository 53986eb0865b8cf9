package fr.rezone.site.page;

import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.search.Hit;
import fr.rezone.site.template.page.JtesearchGenerated;
import fr.rezone.site.view.AddressHits;
import fr.rezone.site.view.Contexts;
import fr.rezone.site.view.Urls;
import java.util.List;

/** The page of search results, which works without a script. */
public final class SearchPage {
  /** Longest text searched, characters. */
  public static final int LONGEST = 100;

  private static final int MOST = 40;
  private static final int MOST_ADDRESSES = 10;

  /**
   * What the template draws.
   *
   * @param addresses found among those imported
   * @param scope what is searched, French
   */
  public record Results(
      Page page, String query, List<Result> results, List<Result> addresses, String scope) {}

  /** One territory found. */
  public record Result(String name, String path, String context) {}

  private final SiteRelease release;
  private final AddressHits addresses;

  public SearchPage(SiteRelease release) {
    this.release = release;
    this.addresses = new AddressHits(release.release());
  }

  /** {@code GET /recherche?q=}. */
  public Response handle(Request request) {
    String query = request.parameters("q").text("q", LONGEST).orElse("");
    List<Result> results = release.search().find(query, MOST).stream().map(this::result).toList();
    List<Result> streets =
        addresses.find(query, MOST_ADDRESSES).stream()
            .map(hit -> new Result(hit.address().label(), hit.path(), hit.context()))
            .toList();
    Page page =
        Page.of(
            release.site(),
            query.isEmpty() ? "Chercher un lieu" : "« " + query + " »",
            "Chercher une commune, un code postal, un territoire de vie-santé, un département ou une région.");
    return Response.html(
        Html.render(
            out ->
                JtesearchGenerated.render(
                    out, null, new Results(page, query, results, streets, scope()))));
  }

  private String scope() {
    return release
        .release()
        .addresses()
        .map(
            book ->
                French.typeset(
                    "Recherche parmi les territoires, communes et quartiers de France, et "
                        + French.count(book.size(), "adresse", "adresses")
                        + " : celles des départements déposés par l’opérateur (Base adresse nationale)."))
        .orElse(
            "Les adresses ne sont pas dans cette version : la recherche porte sur les communes, codes postaux, territoires et quartiers. Pour une adresse, chercher sa commune puis choisir un point sur la carte.");
  }

  private Result result(Hit hit) {
    return new Result(
        hit.territory().name(),
        Urls.of(hit.territory()),
        Contexts.of(release.release().atlas(), hit));
  }
}
