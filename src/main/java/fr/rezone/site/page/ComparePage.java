package fr.rezone.site.page;

import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.aid.Project;
import fr.rezone.site.aid.ProjectReader;
import fr.rezone.site.aid.Query;
import fr.rezone.site.aid.Simulator;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.search.Hit;
import fr.rezone.site.template.page.JtecompareGenerated;
import fr.rezone.site.view.Basket;
import fr.rezone.site.view.Contexts;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Departement;
import fr.rezone.territory.Tvs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Up to six territories side by side; the basket is the address. */
public final class ComparePage {
  /** More than fit may be ticked on a list: the first ones are shown, the others named. */
  private static final int MOST_GIVEN = 50;

  private static final int SUGGESTIONS = 8;

  /**
   * What the template draws.
   *
   * @param codes of the territories compared, for the form
   * @param notice what was left out; empty for nothing
   * @param found territories to add, for what was searched
   * @param differences whether only rows that differ are shown
   * @param toggle the same comparison with all rows, or only those that differ
   * @param profile day and answers of the person, for the form
   * @param simulateLink where answers are given; empty without territories
   */
  public record Comparison(
      Page page,
      List<Column> columns,
      List<ComparedSection> sections,
      List<String> codes,
      String notice,
      String query,
      List<Found> found,
      boolean full,
      boolean differences,
      String toggle,
      Map<String, String> profile,
      String simulateLink) {}

  /** What is known of a person, as it travels in addresses. */
  private record Profile(Map<String, String> values) {
    static Profile of(Project project) {
      Map<String, String> values = new LinkedHashMap<>(project.given());
      if (project.dated()) {
        values.put(ProjectReader.DATE, project.date().toString());
      }
      return new Profile(values);
    }

    String on(String path) {
      String query = new Query(values).toString();
      return path + (path.indexOf('?') < 0 ? query : query.replaceFirst("^\\?", "&"));
    }
  }

  /** One territory: its sheet, where it is, the comparison without it. */
  public record Column(String name, String path, String context, String without) {}

  /** A territory that the search found. */
  public record Found(String name, String context, String path) {}

  private final SiteRelease release;
  private final Atlas atlas;
  private final ComparedRows rows;
  private final Simulator simulator;
  private final ComparedAids aids;

  public ComparePage(SiteRelease release, Simulator simulator) {
    this.simulator = simulator;
    this.aids = new ComparedAids(simulator);
    this.release = release;
    this.atlas = release.release().atlas();
    this.rows = new ComparedRows(release);
  }

  /**
   * {@code GET /comparer?t=…&t=…}; {@code q} searches for one to add; a date and answers of the
   * simulator, when given, are those of the person whose aids are compared.
   */
  public Response handle(Request request) {
    Parameters parameters = simulator.projects().parameters(request, "t", "q", "vue");
    Project project = simulator.projects().read(parameters);
    if (!project.isSound()) {
      throw ProblemException.badRequest(String.join(" ", project.faults().values()));
    }
    Profile profile = Profile.of(project);
    List<Tvs> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String code : parameters.codes("t", Basket.CODE, Basket.CODE_FORM, MOST_GIVEN)) {
      atlas.tvs().find(code).ifPresentOrElse(known::add, () -> unknown.add(code));
    }
    List<Tvs> shown = known.stream().limit(Basket.MOST).toList();
    Basket basket = new Basket(shown.stream().map(Tvs::code).toList());
    String query = parameters.text("q", SearchPage.LONGEST).orElse("");
    boolean differences =
        parameters.choice("vue", "tout", "tout", "differences").equals("differences");
    List<ComparedSection> sections = new ArrayList<>(rows.sections(shown));
    if (!shown.isEmpty()) {
      sections.add(aids.section(shown, project));
    }
    String all = profile.on(basket.path());
    Comparison comparison =
        new Comparison(
            page(shown),
            shown.stream().map(tvs -> column(tvs, basket, profile)).toList(),
            differences ? sections.stream().map(ComparedSection::differing).toList() : sections,
            basket.codes(),
            notice(known, shown, unknown),
            query,
            query.isEmpty() || basket.isFull() ? List.of() : found(query, basket, profile),
            basket.isFull(),
            differences,
            differences ? all : all + (all.indexOf('?') < 0 ? "?" : "&") + "vue=differences",
            profile.values(),
            shown.isEmpty() ? "" : profile.on("/simulateur?lieu=tvs:" + shown.getFirst().code()));
    return Response.html(Html.render(out -> JtecompareGenerated.render(out, null, comparison)));
  }

  private Page page(List<Tvs> shown) {
    String names = String.join(", ", shown.stream().map(Tvs::name).toList());
    return Page.of(
            release.site(),
            "Comparer des territoires",
            names.isEmpty()
                ? "Jusqu’à six territoires de vie-santé côte à côte."
                : "Côte à côte : " + names + ".")
        .in("/comparer")
        .at("/comparer")
        .under(new Link("Accueil", "/"))
        .withStyles("css/around.css");
  }

  private Column column(Tvs tvs, Basket basket, Profile profile) {
    return new Column(
        tvs.name(),
        Urls.of(tvs) + basket.carried(),
        atlas.departements().find(tvs.departement()).map(Departement::name).orElse(""),
        profile.on(basket.without(tvs.code()).path()));
  }

  private static String notice(List<Tvs> known, List<Tvs> shown, List<String> unknown) {
    List<String> notices = new ArrayList<>();
    if (known.size() > shown.size()) {
      notices.add(
          "Six territoires au plus tiennent côte à côte ; laissés de côté : "
              + String.join(", ", known.stream().skip(Basket.MOST).map(Tvs::name).toList())
              + ".");
    }
    if (!unknown.isEmpty()) {
      notices.add(
          "Aucun territoire de vie-santé ne porte, dans cette version des données, le code "
              + String.join(", ", unknown)
              + ".");
    }
    return French.typeset(String.join(" ", notices));
  }

  /** A commune stands for its territory, since people know its name better. */
  private List<Found> found(String query, Basket basket, Profile profile) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (Hit hit : release.search().find(query, 4 * SUGGESTIONS)) {
      Optional<Tvs> tvs =
          switch (hit.territory()) {
            case Tvs own -> Optional.of(own);
            case Commune commune when commune.tvs() != null -> atlas.tvs().find(commune.tvs());
            default -> Optional.empty();
          };
      if (tvs.isPresent()
          && found.size() < SUGGESTIONS
          && !basket.codes().contains(tvs.get().code())) {
        String context =
            hit.territory() instanceof Commune commune
                ? "réunit " + commune.name()
                : Contexts.of(atlas, hit);
        found.putIfAbsent(
            tvs.get().code(),
            new Found(tvs.get().name(), context, profile.on(basket.with(tvs.get().code()).path())));
      }
    }
    return List.copyOf(found.values());
  }
}
