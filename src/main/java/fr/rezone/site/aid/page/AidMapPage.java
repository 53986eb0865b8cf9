package fr.rezone.site.aid.page;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.Evaluation;
import fr.rezone.aid.PlaceTotals;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.site.Choice;
import fr.rezone.site.DataTable;
import fr.rezone.site.DataTable.Cell;
import fr.rezone.site.DataTable.Column;
import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.Pagination;
import fr.rezone.site.SiteRelease;
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
import fr.rezone.territory.Profession;
import fr.rezone.territory.Region;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.TvsZoning;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** One project in every territory, as a table to sort. Safe to share between threads. */
public final class AidMapPage {
  private static final String PATH = SimulatorPage.PATH + "/carte";
  private static final int ROWS = 100;
  private static final String WHERE = "dans";

  /** What the template draws. */
  public record View(
      Page page,
      List<Choice> regions,
      String region,
      Map<String, String> kept,
      DataTable table,
      Pagination pagination,
      String back) {}

  /** One territory with its total. */
  private record Row(int rank, Tvs tvs, long cents) {}

  private final SiteRelease release;
  private final Simulator simulator;
  private final Atlas atlas;
  private final Profession physicians;

  public AidMapPage(SiteRelease release, Simulator simulator) {
    this.release = release;
    this.simulator = simulator;
    atlas = release.release().atlas();
    physicians = atlas.zonings().rules().professions().getFirst();
  }

  /** {@code GET /simulateur/carte}, with the parameters of the simulator. */
  public Response handle(Request request) {
    Parameters parameters = simulator.projects().parameters(request, WHERE, "tri", "page");
    Project project = requireSound(simulator.projects().read(parameters));
    String region =
        parameters.choice(WHERE, atlas.regions().all(), Region::code).map(Region::code).orElse("");
    String sort =
        parameters.choice("tri", "-total", "total", "-total", "nom", "-nom", "niveau", "-niveau");
    PlaceTotals totals =
        simulator.columns().totals(simulator.catalogue(), project.date(), project.answers());
    List<Row> rows =
        IntStream.range(0, totals.count())
            .mapToObj(rank -> new Row(rank, atlas.tvs().at(rank), totals.bundleCents(rank)))
            .filter(row -> region.isEmpty() || row.tvs().regions().contains(region))
            .sorted(order(sort))
            .toList();
    int pages = Math.max(1, (rows.size() + ROWS - 1) / ROWS);
    int number = parameters.integer("page", 1, 1, pages);
    List<Row> shown = rows.subList((number - 1) * ROWS, Math.min(rows.size(), number * ROWS));
    return Response.text(
        200,
        Response.HTML,
        html(project, region, sort, rows, shown, totals, new int[] {number, pages}),
        CachePolicy.NO_STORE);
  }

  /**
   * The project itself.
   *
   * @throws ProblemException 400 listing what cannot be taken
   */
  static Project requireSound(Project project) {
    if (!project.isSound()) {
      List<String> faults = new ArrayList<>();
      project.faults().forEach((name, fault) -> faults.add(name + "\u00a0: " + fault));
      throw ProblemException.badRequest(String.join(" ", faults));
    }
    return project;
  }

  private Comparator<Row> order(String sort) {
    Collator collator = Collator.getInstance(Locale.FRANCE);
    Comparator<Row> byName = Comparator.comparing(row -> row.tvs().name(), collator);
    boolean descending = sort.startsWith("-");
    Comparator<Row> order =
        switch (descending ? sort.substring(1) : sort) {
          case "nom" -> byName;
          case "niveau" -> Comparator.comparingInt(row -> level(row.tvs()));
          default -> Comparator.comparingLong(Row::cents);
        };
    return (descending ? order.reversed() : order).thenComparing(byName);
  }

  private int level(Tvs tvs) {
    TvsZoning zoning = atlas.zoning(physicians, tvs);
    return zoning.isEmpty() ? Integer.MAX_VALUE : zoning.majority().level().order();
  }

  private String html(
      Project project,
      String region,
      String sort,
      List<Row> all,
      List<Row> shown,
      PlaceTotals totals,
      int[] page) {
    String where = region.isEmpty() ? "toute la France" : atlas.regions().get(region).name();
    Query query = project.query().with(Map.of(ProjectReader.PLACE, "", WHERE, region));
    long open = all.stream().filter(row -> row.cents() > 0).count();
    Page frame =
        Page.of(
                release.site(),
                "Mes aides, partout",
                "Le même projet dans chaque territoire de vie-santé, "
                    + where
                    + " : "
                    + French.count(open, "territoire ouvre", "territoires ouvrent")
                    + " une aide versée au moins, sur "
                    + French.number(all.size())
                    + ".")
            .in(SimulatorPage.PATH)
            .under(
                new Link("Accueil", "/"),
                new Link("Simulateur", SimulatorPage.PATH + project.query()))
            .withStyles("css/simulateur.css")
            .withScripts("js/tableau.mjs");
    Map<String, String> kept = new LinkedHashMap<>(query.values());
    kept.remove(WHERE);
    View view =
        new View(
            frame,
            regions(),
            region,
            kept,
            table(project, where, query, sort, shown, totals),
            new Pagination(PATH + query.with("tri", sort), page[0], page[1]),
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

  private DataTable table(
      Project project,
      String where,
      Query query,
      String sort,
      List<Row> shown,
      PlaceTotals totals) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Row row : shown) {
      String path =
          SimulatorPage.PATH + project.query().with(ProjectReader.PLACE, "tvs:" + row.tvs().code());
      TvsZoning zoning = atlas.zoning(physicians, row.tvs());
      rows.add(
          List.of(
              Cell.link(row.tvs().name(), path),
              Cell.text(
                  atlas.departements().find(row.tvs().departement()).map(d -> d.name()).orElse("")),
              zoning.isEmpty()
                  ? Cell.text("non zoné")
                  : Cell.zone(
                      zoning.majority().level().letters() + (zoning.isMixed() ? " +" : ""),
                      zoning.majority().level().token(),
                      zoning.majority().level().order()),
              new Cell(French.euros(row.cents()), "", Long.toString(row.cents()), ""),
              Cell.text(open(row.rank(), totals)),
              Cell.number(totals.countUncertain(row.rank()), 0)));
    }
    boolean descending = sort.startsWith("-");
    return new DataTable(
        "Total des aides versées sur l’horizon, "
            + where
            + ", au "
            + French.date(project.date())
            + ". Hors quartier prioritaire, au niveau que la plupart des habitants ont (+ : plusieurs niveaux).",
        PATH + query,
        List.of(
            new Column("nom", "Territoire", false),
            new Column("", "Département", false),
            new Column("niveau", "Niveau", false),
            new Column("total", "Total", true),
            new Column("", "Aides ouvertes", false),
            new Column("", "À préciser", true)),
        rows,
        descending ? sort.substring(1) : sort,
        descending);
  }

  /** The cash aids that may be had there. */
  private String open(int rank, PlaceTotals totals) {
    AidCatalogue catalogue = simulator.catalogue();
    List<String> names = new ArrayList<>();
    for (int aid = 0; aid < catalogue.aids().size(); aid++) {
      Aid each = catalogue.aids().get(aid);
      boolean open =
          !each.informationOnly()
              && each.nature().isCash()
              && totals.verdict(rank, aid) == Evaluation.Code.ELIGIBLE;
      if (open) {
        names.add(each.acronym().isEmpty() ? each.title() : each.acronym());
      }
    }
    return names.isEmpty() ? "–" : String.join(" ; ", names).replace(" ;", "\u00a0;");
  }
}
