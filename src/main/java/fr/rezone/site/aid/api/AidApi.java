package fr.rezone.site.aid.api;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.aid.PlaceColumns;
import fr.rezone.site.aid.Project;
import fr.rezone.site.aid.Simulator;
import fr.rezone.site.aid.page.AidMapPage;
import fr.rezone.site.aid.page.AidPages;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Router;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import fr.rezone.territory.Region;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The routes of the API about aids and simulations. Safe to share between threads. */
public final class AidApi {
  private static final Set<String> OF_ONE = Set.of("date", "place", "point", "answers");
  private static final Set<String> OF_MAP = Set.of("date", "answers", "region", "niveau");

  /** The région of a map, under a name that is no question's. */
  private static final String WHERE = "dans";

  private static final int LONGEST_VERSION = 60;

  private final Simulator simulator;
  private final AidCatalogue catalogue;
  private final Atlas atlas;
  private final SimulationWriter simulations;
  private final MapColumn columns;

  public AidApi(SiteRelease release, Simulator simulator) {
    this.simulator = simulator;
    catalogue = simulator.catalogue();
    atlas = release.release().atlas();
    simulations = new SimulationWriter(simulator);
    columns = new MapColumn(simulator, atlas);
  }

  public void addTo(Router.Builder router) {
    router
        .get("/api/v1/aides", this::aids)
        .get("/api/v1/aides/{id}", this::aid)
        .post("/api/v1/simulations", this::simulate)
        .get("/api/v1/simulations/carte", this::mapOfAddress)
        .post("/api/v1/simulations/carte", this::map);
  }

  private Response aids(Request request) {
    request.parameters();
    LocalDate today = LocalDate.now(simulator.clock());
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("catalogue", catalogue.hash());
    root.put("date", today.toString());
    ArrayNode aids = root.putArray("aids");
    catalogue.aids().forEach(aid -> aids.add(AidWriter.brief(aid, today)));
    return Response.json(root.toString(), CachePolicy.REVALIDATE);
  }

  private Response aid(Request request) {
    request.parameters();
    Aid aid = AidPages.find(catalogue, request.path("id"));
    LocalDate today = LocalDate.now(simulator.clock());
    ObjectNode root = AidWriter.whole(aid, today, simulator.printer(today), catalogue.questions());
    root.put("catalogue", catalogue.hash());
    return Response.json(root.toString(), CachePolicy.REVALIDATE);
  }

  private Response simulate(Request request) throws IOException {
    request.parameters();
    Project project =
        ProjectDocument.parse(request.jsonBody(), OF_ONE)
            .project(simulator.projects(), catalogue.questions());
    return Response.json(simulations.write(project).toString(), CachePolicy.NO_STORE);
  }

  private Response map(Request request) throws IOException {
    request.parameters();
    ProjectDocument document = ProjectDocument.parse(request.jsonBody(), OF_MAP);
    Project project = document.project(simulator.projects(), catalogue.questions());
    return Response.json(
        columns.write(
            project, level(document.text("niveau")), region(document.text("region")), true),
        CachePolicy.NO_STORE);
  }

  /** The same from an address of the simulator, for the map page. */
  private Response mapOfAddress(Request request) {
    Parameters parameters = simulator.projects().parameters(request, "niveau", WHERE, "codes", "v");
    parameters.text("v", LONGEST_VERSION);
    Level level =
        parameters
            .choice("niveau", PlaceColumns.LEVELS, Level::id)
            .orElse(PlaceColumns.LEVELS.getFirst());
    String region =
        parameters.choice(WHERE, atlas.regions().all(), Region::code).map(Region::code).orElse("");
    Project project = AidMapPage.requireSound(simulator.projects().read(parameters));
    return Response.json(
        columns.write(project, level, region, parameters.flag("codes", true)),
        CachePolicy.NO_STORE);
  }

  private static Level level(String word) {
    if (word.isEmpty()) {
      return PlaceColumns.LEVELS.getFirst();
    }
    return PlaceColumns.LEVELS.stream()
        .filter(level -> level.id().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.badRequest(
                    "Champ « niveau » : « "
                        + word.replaceAll("\\p{Cntrl}", "\uFFFD")
                        + " » n’est pas accepté ; il faut "
                        + String.join(" ou ", PlaceColumns.LEVELS.stream().map(Level::id).toList())
                        + "."));
  }

  private String region(String region) {
    if (!region.isEmpty() && !atlas.regions().contains(region)) {
      throw ProblemException.badRequest(
          "Champ « region » : « "
              + region.replaceAll("\\p{Cntrl}", "\uFFFD")
              + " » n’est pas un code de région connu.");
    }
    return region;
  }
}
