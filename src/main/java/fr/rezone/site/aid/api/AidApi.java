package fr.rezone.site.aid.api;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.aid.PlaceColumns;
import fr.rezone.site.aid.Project;
import fr.rezone.site.aid.Simulator;
import fr.rezone.site.aid.page.AidMapPage;
import fr.rezone.site.aid.page.AidPages;
import fr.rezone.site.api.ApiContract;
import fr.rezone.site.api.Samples;
import fr.rezone.site.contract.Call;
import fr.rezone.site.contract.Operation;
import fr.rezone.site.contract.PathParameter;
import fr.rezone.site.contract.Schema;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Response;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The routes of the API about aids and simulations. Safe to share between threads. */
public final class AidApi {
  private static final Set<String> OF_ONE = names(SimulationSchema.PROJECT);
  private static final Set<String> OF_MAP = names(SimulationSchema.MAP_PROJECT);

  private final Simulator simulator;
  private final AidCatalogue catalogue;
  private final Atlas atlas;
  private final SimulationWriter simulations;
  private final MapColumn columns;
  private final PathParameter id;
  private final MapAddress address;

  public AidApi(SiteRelease release, Simulator simulator) {
    this.simulator = simulator;
    catalogue = simulator.catalogue();
    atlas = release.release().atlas();
    simulations = new SimulationWriter(simulator);
    columns = new MapColumn(simulator, atlas);
    address = new MapAddress(catalogue.questions(), atlas);
    List<String> ids = catalogue.aids().stream().map(Aid::id).toList();
    id =
        new PathParameter(
            "id",
            "Identifiant de l’aide dans le catalogue.",
            ids.isEmpty() || ids.contains("caim") ? "caim" : ids.getFirst());
  }

  private static Set<String> names(Schema.Shape shape) {
    return shape.fields().stream().map(Schema.Field::name).collect(Collectors.toSet());
  }

  /** What may be asked. */
  public List<Operation> operations() {
    return List.of(
        Operation.get("/api/v1/aides", this::aids)
            .named("aides", "Les aides", "Le catalogue, tel qu’il est aujourd’hui.")
            .in(ApiContract.AIDS)
            .answering(Response.JSON, AidSchema.LIST)
            .example("Toutes", "/api/v1/aides"),
        Operation.get("/api/v1/aides/{id}", this::aid)
            .named(
                "aide",
                "Une aide",
                "Ses conditions, le calcul de son montant, ses textes, tels qu’ils sont aujourd’hui.")
            .in(ApiContract.AIDS)
            .at(id)
            .answering(Response.JSON, AidSchema.WHOLE)
            .example("Une aide du catalogue", "/api/v1/aides/" + id.example()),
        Operation.post("/api/v1/simulations", this::simulate)
            .named(
                "simulation",
                "Simuler un projet",
                "Ce qu’un projet obtiendrait dans un lieu : verdicts avec leurs preuves, meilleur ensemble permis, calendrier. Rien n’est gardé.")
            .in(ApiContract.AIDS)
            .sent(SimulationSchema.PROJECT)
            .answering(Response.JSON, SimulationSchema.SIMULATION)
            .example(
                "Une première installation",
                "/api/v1/simulations",
                "{\"date\": \"2026-02-01\", \"place\": \"tvs:"
                    + Samples.of(atlas).tvs()
                    + "\", \"answers\": {\"profil\": \"projet-installation\", \"premiere_installation\": true, \"secteur\": \"secteur-1\"}}"),
        Operation.get("/api/v1/simulations/carte", this::mapOfAddress)
            .named(
                "simulationPartoutParAdresse",
                "Simuler un projet partout, par une adresse",
                "Le même projet dans chaque territoire ou chaque quartier prioritaire, avec les paramètres d’une adresse du simulateur. Rien n’est gardé.")
            .in(ApiContract.AIDS)
            .reading(address.all())
            .answering(Response.JSON, SimulationSchema.map(ApiContract.CLASS))
            .example(
                "Une première installation, dans une région",
                "/api/v1/simulations/carte?dans="
                    + Samples.of(atlas).region()
                    + "&date=2026-02-01&profil=projet-installation&premiere_installation=yes&secteur=secteur-1"),
        Operation.post("/api/v1/simulations/carte", this::map)
            .named(
                "simulationPartout",
                "Simuler un projet partout",
                "Le même projet dans tous les territoires ou tous les quartiers prioritaires d’une région, ou de France : un total pour chacun.")
            .in(ApiContract.AIDS)
            .sent(SimulationSchema.MAP_PROJECT)
            .answering(Response.JSON, SimulationSchema.map(ApiContract.CLASS))
            .example(
                "Une première installation, dans une région",
                "/api/v1/simulations/carte",
                "{\"date\": \"2026-02-01\", \"region\": \""
                    + Samples.of(atlas).region()
                    + "\", \"answers\": {\"profil\": \"projet-installation\", \"premiere_installation\": true, \"secteur\": \"secteur-1\"}}"));
  }

  private Response aids(Call call) {
    LocalDate today = LocalDate.now(simulator.clock());
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("catalogue", catalogue.hash());
    root.put("date", today.toString());
    ArrayNode aids = root.putArray("aids");
    catalogue.aids().forEach(aid -> aids.add(AidWriter.brief(aid, today)));
    return Response.json(root.toString(), CachePolicy.REVALIDATE);
  }

  private Response aid(Call call) {
    Aid aid = AidPages.find(catalogue, call.path(id));
    LocalDate today = LocalDate.now(simulator.clock());
    ObjectNode root = AidWriter.whole(aid, today, simulator.printer(today), catalogue.questions());
    root.put("catalogue", catalogue.hash());
    return Response.json(root.toString(), CachePolicy.REVALIDATE);
  }

  private Response simulate(Call call) throws IOException {
    Project project =
        ProjectDocument.parse(call.body(), OF_ONE)
            .project(simulator.projects(), catalogue.questions());
    return Response.json(simulations.write(project).toString(), CachePolicy.NO_STORE);
  }

  private Response map(Call call) throws IOException {
    ProjectDocument document = ProjectDocument.parse(call.body(), OF_MAP);
    Project project = document.project(simulator.projects(), catalogue.questions());
    return Response.json(
        columns.write(
            project, level(document.text("niveau")), region(document.text("region")), true),
        CachePolicy.NO_STORE);
  }

  /** The same from an address of the simulator, for the map page. */
  private Response mapOfAddress(Call call) {
    Project project = AidMapPage.requireSound(simulator.projects().read(call.parameters()));
    call.value(MapAddress.VERSION);
    return Response.json(
        columns.write(
            project,
            call.value(MapAddress.LEVEL),
            call.value(address.region()).orElse(""),
            call.value(MapAddress.CODES)),
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
