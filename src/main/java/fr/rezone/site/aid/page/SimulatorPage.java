package fr.rezone.site.aid.page;

import fr.rezone.aid.Simulation;
import fr.rezone.aid.question.Question;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.aid.Project;
import fr.rezone.site.aid.ProjectPlace;
import fr.rezone.site.aid.Simulator;
import fr.rezone.site.desk.DeskLink;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.search.Hit;
import fr.rezone.site.template.page.JtesimulateurGenerated;
import java.util.List;
import java.util.Map;

/**
 * The simulator: a place, a date, the questions still worth asking, and what they lead to. The
 * address holds everything; nothing is kept. Safe to share between threads.
 */
public final class SimulatorPage {
  /** Where it is. */
  public static final String PATH = "/simulateur";

  private static final int LONGEST_SEARCH = 100;
  private static final int MOST_HITS = 30;

  /** What the template draws. */
  public record View(Page page, FormView form, ResultView result, boolean sound, Link desk) {}

  private final SiteRelease release;
  private final Simulator simulator;

  public SimulatorPage(SiteRelease release, Simulator simulator) {
    this.release = release;
    this.simulator = simulator;
  }

  /**
   * {@code GET /simulateur}. An answer that cannot be taken gives the same page with status 400.
   */
  public Response handle(Request request) {
    Parameters parameters = simulator.projects().parameters(request, "q");
    Project project = simulator.projects().read(parameters);
    String searched = parameters.text("q", LONGEST_SEARCH).orElse("");
    View view = view(project, searched);
    String html = Html.render(out -> JtesimulateurGenerated.render(out, null, view));
    return Response.text(project.isSound() ? 200 : 400, Response.HTML, html, CachePolicy.NO_STORE);
  }

  /** Who answers for what the simulator can only suggest. */
  private Link desk(Project project) {
    ProjectPlace place = project.place();
    return place == null
        ? DeskLink.everywhere()
        : DeskLink.of(release.release().atlas(), place.communes().getFirst().region());
  }

  private View view(Project project, String searched) {
    Simulation simulation = simulator.simulate(project);
    Regimes regimes = new Regimes(simulator.catalogue(), project, simulation);
    Map<Question, String> comparing = regimes.questions();
    List<Hit> hits = searched.isEmpty() ? List.of() : release.search().find(searched, MOST_HITS);
    FormView form =
        new FormBuilder(release.release().atlas(), project, simulation)
            .build(comparing, searched, hits);
    ResultView result =
        new ResultBuilder(simulator.catalogue(), project, simulation).build(regimes);
    Page page =
        Page.of(
                release.site(),
                form.place()
                    .map(place -> "Simuler mes aides, " + place.name())
                    .orElse("Simuler mes aides"),
                "Les contrats et les aides qu’un médecin peut obtenir pour s’installer, à une date et en un lieu, avec la raison et le texte de chaque oui et de chaque non.")
            .in(PATH)
            .at(PATH)
            .under(new Link("Accueil", "/"))
            .withStyles("css/simulateur.css")
            .withScripts("js/simulateur.mjs");
    return new View(page, form, result, project.isSound(), desk(project));
  }
}
