package fr.rezone.site.aid.page;

import fr.rezone.site.Choice;
import fr.rezone.site.DataTable;
import fr.rezone.site.DataTable.Column;
import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.Pagination;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.aid.PlaceColumns;
import fr.rezone.site.aid.Project;
import fr.rezone.site.aid.ProjectReader;
import fr.rezone.site.aid.Query;
import fr.rezone.site.aid.Simulator;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.template.page.JtesimulateurCarteGenerated;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import fr.rezone.territory.Region;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One project in every territory, or in every priority quarter, as a table to sort: the map of
 * one's aids without a map. Safe to share between threads.
 */
public final class AidMapPage {
  private static final String PATH = SimulatorPage.PATH + "/carte";
  private static final int ROWS = 100;
  private static final String WHERE = "dans";
  private static final String LEVEL = "niveau";

  /** What the template draws. */
  public record View(
      Page page,
      List<Choice> regions,
      String region,
      List<Choice> levels,
      String level,
      Map<String, String> kept,
      DataTable table,
      Pagination pagination,
      String map,
      String back) {}

  private final SiteRelease release;
  private final Simulator simulator;
  private final Atlas atlas;

  public AidMapPage(SiteRelease release, Simulator simulator) {
    this.release = release;
    this.simulator = simulator;
    atlas = release.release().atlas();
  }

  /**
   * The map coloured by what a project gets in each place.
   *
   * @param region code; empty for the whole country
   */
  public static String mapPath(Project project, String region) {
    Query query = project.query().with(ProjectReader.PLACE, "");
    String inside = query.toString();
    return "/carte"
        + new Query(Map.of())
            .with("couche", PlaceColumns.LAYER)
            .with("region", region)
            .with("aides", inside.isEmpty() ? "" : inside.substring(1));
  }

  /** {@code GET /simulateur/carte}, with the parameters of the simulator. */
  public Response handle(Request request) {
    Parameters parameters = simulator.projects().parameters(request, WHERE, LEVEL, "tri", "page");
    Project project = requireSound(simulator.projects().read(parameters));
    String region =
        parameters.choice(WHERE, atlas.regions().all(), Region::code).map(Region::code).orElse("");
    Level level = parameters.choice(LEVEL, PlaceColumns.LEVELS, Level::id).orElse(Level.TVS);
    String sort =
        parameters.choice("tri", "-total", "total", "-total", "nom", "-nom", "niveau", "-niveau");
    AidMapRows rows =
        new AidMapRows(
            atlas,
            simulator.catalogue(),
            simulator
                .columns()
                .totals(simulator.catalogue(), project.date(), project.answers(), level),
            level,
            region);
    int pages = Math.max(1, (rows.count() + ROWS - 1) / ROWS);
    int number = parameters.integer("page", 1, 1, pages);
    return Response.text(
        200,
        Response.HTML,
        html(project, level, region, sort, rows, number, pages),
        CachePolicy.NO_STORE);
  }

  /**
   * The project itself.
   *
   * @throws ProblemException 400 listing what cannot be taken
   */
  public static Project requireSound(Project project) {
    if (!project.isSound()) {
      List<String> faults = new ArrayList<>();
      project.faults().forEach((name, fault) -> faults.add(name + "\u00a0: " + fault));
      throw ProblemException.badRequest(String.join(" ", faults));
    }
    return project;
  }

  private String html(
      Project project,
      Level level,
      String region,
      String sort,
      AidMapRows rows,
      int number,
      int pages) {
    String where = region.isEmpty() ? "toute la France" : atlas.regions().get(region).name();
    boolean quarters = level == Level.QUARTIER;
    Query query =
        project
            .query()
            .with(
                Map.of(ProjectReader.PLACE, "", WHERE, region, LEVEL, quarters ? level.id() : ""));
    Page frame =
        Page.of(
                release.site(),
                "Mes aides, partout",
                "Le même projet dans chaque "
                    + (quarters ? "quartier prioritaire" : "territoire de vie-santé")
                    + ", "
                    + where
                    + " : "
                    + (quarters
                        ? French.count(rows.countOpen(), "quartier ouvre", "quartiers ouvrent")
                        : French.count(rows.countOpen(), "territoire ouvre", "territoires ouvrent"))
                    + " une aide versée au moins, sur "
                    + French.number(rows.count())
                    + ".")
            .in(SimulatorPage.PATH)
            .under(
                new Link("Accueil", "/"),
                new Link("Simulateur", SimulatorPage.PATH + project.query()))
            .withStyles("css/simulateur.css")
            .withScripts("js/tableau.mjs");
    Map<String, String> kept = new LinkedHashMap<>(query.values());
    kept.remove(WHERE);
    kept.remove(LEVEL);
    View view =
        new View(
            frame,
            regions(),
            region,
            List.of(
                new Choice(Level.TVS.id(), "Territoires de vie-santé"),
                new Choice(Level.QUARTIER.id(), "Quartiers prioritaires")),
            level.id(),
            kept,
            table(project, level, where, query, sort, rows, number),
            new Pagination(PATH + query.with("tri", sort), number, pages),
            mapPath(project, region),
            SimulatorPage.PATH + project.query());
    return Html.render(out -> JtesimulateurCarteGenerated.render(out, null, view));
  }

  private List<Choice> regions() {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "Toute la France"));
    atlas.regions().all().stream()
        .filter(r -> atlas.tvs().all().stream().anyMatch(t -> t.regions().contains(r.code())))
        .sorted(Comparator.comparing(Region::name, Collator.getInstance(Locale.FRANCE)))
        .forEach(r -> choices.add(new Choice(r.code(), r.name())));
    return choices;
  }

  private static DataTable table(
      Project project,
      Level level,
      String where,
      Query query,
      String sort,
      AidMapRows rows,
      int number) {
    boolean quarters = level == Level.QUARTIER;
    boolean descending = sort.startsWith("-");
    return new DataTable(
        "Total des aides versées sur l’horizon, "
            + where
            + ", au "
            + French.date(project.date())
            + (quarters
                ? ". Au niveau propre du quartier quand il est connu, sinon à celui de sa commune."
                : ". Hors quartier prioritaire, au niveau que la plupart des habitants ont (+ : plusieurs niveaux)."),
        PATH + query,
        List.of(
            new Column("nom", quarters ? "Quartier" : "Territoire", false),
            new Column("", quarters ? "Commune" : "Département", false),
            new Column("niveau", "Niveau", false),
            new Column("total", "Total", true),
            new Column("", "Aides ouvertes", false),
            new Column("", "À préciser", true)),
        rows.sorted(sort).stream()
            .skip((long) (number - 1) * ROWS)
            .limit(ROWS)
            .map(row -> rows.cells(row, project))
            .toList(),
        descending ? sort.substring(1) : sort,
        descending);
  }
}
