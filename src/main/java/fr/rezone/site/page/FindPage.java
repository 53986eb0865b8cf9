package fr.rezone.site.page;

import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.Pagination;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.find.Match;
import fr.rezone.site.find.Ranking;
import fr.rezone.site.find.StructureWish;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.template.page.JtefindGenerated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** « Trouver mon territoire »: wishes in a form, ranked territories with their reasons. */
public final class FindPage {
  private static final int PAGE_SIZE = 25;

  /** As many codes as an address may carry to the map. */
  private static final int MOST_ON_MAP = 50;

  /**
   * What the template draws.
   *
   * @param asked whether there are results to show
   * @param summary how many answer
   * @param notes what could not be judged
   * @param order how the rows are ranked, in words
   */
  public record Finding(
      Page page,
      FindForm form,
      boolean asked,
      String summary,
      List<String> notes,
      String order,
      List<FindTable.Column> columns,
      List<FindTable.Row> rows,
      Optional<Pagination> pages,
      String csv,
      String map) {}

  private final SiteRelease release;
  private final Ranking ranking;
  private final FindFormWriter forms;
  private final FindTable table;

  public FindPage(SiteRelease release) {
    this.release = release;
    this.ranking =
        new Ranking(
            release.release().atlas(),
            release.release().figures(),
            release.release().outlines(),
            release.around());
    this.forms = new FindFormWriter(release);
    this.table = new FindTable(release);
  }

  /** {@code GET /trouver}. */
  public Response handle(Request request) {
    FindQuery query = FindQuery.of(request, release);
    List<Match> matches = matches(query);
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < matches.size(); i++) {
      positions.put(matches.get(i).tvs().code(), i + 1);
    }
    List<Match> sorted = table.sorted(matches, query);
    int pages = Math.max(1, (sorted.size() + PAGE_SIZE - 1) / PAGE_SIZE);
    int page = Math.min(query.page(), pages);
    List<FindTable.Row> rows =
        sorted.stream()
            .skip((long) (page - 1) * PAGE_SIZE)
            .limit(PAGE_SIZE)
            .map(
                m ->
                    table.row(
                        positions.getOrDefault(m.tvs().code(), 0),
                        m,
                        ranking.reasons(m, query.wishes()),
                        query))
            .toList();
    String self = "/trouver" + query.text();
    Finding finding =
        new Finding(
            Page.of(
                    release.site(),
                    "Trouver mon territoire",
                    "Dire ce que l’on souhaite, et voir quels territoires de vie-santé y répondent, avec les raisons.")
                .in("/trouver")
                .at("/trouver")
                .under(new Link("Accueil", "/"))
                .withStyles("css/around.css"),
            forms.write(query),
            query.asked(),
            summary(query, matches),
            notes(query, matches),
            French.typeset(order(query)),
            query.asked() ? table.columns(query) : List.of(),
            rows,
            pages == 1
                ? Optional.empty()
                : Optional.of(new Pagination(self + "&tri=" + query.sort(), page, pages)),
            "/trouver/territoires.csv" + query.text(),
            map(query, matches));
    return Response.html(Html.render(out -> JtefindGenerated.render(out, null, finding)));
  }

  /** {@code GET /trouver/territoires.csv}: all ranked territories. */
  public Response csv(Request request) {
    FindQuery query = FindQuery.of(request, release);
    return Response.text(
            200,
            Response.CSV,
            "\uFEFF"
                + table.csv(matches(query), match -> ranking.reasons(match, query.wishes()), query),
            CachePolicy.RELEASE)
        .as("territoires-trouves.csv");
  }

  private List<Match> matches(FindQuery query) {
    return !query.asked() || query.unknownPlace().isPresent()
        ? List.of()
        : ranking.rank(query.wishes());
  }

  private String summary(FindQuery query, List<Match> matches) {
    if (query.unknownPlace().isPresent()) {
      return "Le lieu n’a pas été trouvé.";
    }
    return matches.isEmpty()
        ? "Aucun territoire ne répond à tout."
        : French.count(matches.size(), "territoire répond", "territoires répondent")
            + " sur "
            + French.number(release.release().atlas().tvs().size())
            + ".";
  }

  private List<String> notes(FindQuery query, List<Match> matches) {
    List<String> notes = new ArrayList<>();
    for (StructureWish wish : query.wishes().structures()) {
      if (wish.isAsked() && !matches.isEmpty()) {
        table.unknown(wish, matches).map(French::typeset).ifPresent(notes::add);
      }
    }
    return notes;
  }

  private static String order(FindQuery query) {
    boolean weighed =
        query.wishes().figures().stream().anyMatch(wish -> wish.weight() != 0)
            || query.wishes().structures().stream().anyMatch(StructureWish::isAsked);
    if (weighed) {
      return "Classés par accord : la part de vos souhaits que chaque territoire satisfait, selon leur importance. Ce que les sources ne disent pas n’y entre pas.";
    }
    return query.wishes().place().isPresent()
        ? "Aucun souhait ne pèse encore : du plus proche au plus lointain."
        : "Aucun souhait ne pèse encore : donnez-leur une importance pour les classer.";
  }

  private static String map(FindQuery query, List<Match> matches) {
    StringBuilder path =
        new StringBuilder("/carte?profession=").append(query.wishes().profession().id());
    matches.stream()
        .limit(MOST_ON_MAP)
        .forEach(match -> path.append("&t=").append(match.tvs().code()));
    return path.toString();
  }
}
