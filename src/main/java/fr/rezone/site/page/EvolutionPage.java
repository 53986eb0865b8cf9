package fr.rezone.site.page;

import fr.rezone.site.Choice;
import fr.rezone.site.DataTable;
import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.Pagination;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.template.page.JteevolutionsGenerated;
import fr.rezone.site.view.ZoningDay;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.LevelChanges;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Region;
import fr.rezone.territory.ZoningTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What changed of level between two days: the page and its table to download. */
public final class EvolutionPage {
  public static final String PATH = "/evolutions";

  private static final int ROWS = 100;

  /** What is asked: whom, where, from when to when. */
  record Asked(Profession profession, Optional<Region> region, LocalDate before, LocalDate after) {
    String query() {
      return "?profession="
          + profession.id()
          + "&de="
          + before
          + "&a="
          + after
          + region.map(found -> "&region=" + found.code()).orElse("");
    }
  }

  /**
   * What the template draws.
   *
   * @param lead how much changed, in a sentence
   * @param tables the tables read, one a line
   * @param comparable whether there are two days to compare
   * @param summary ways to change and totals; empty when nothing changed
   */
  public record View(
      Page page,
      String lead,
      List<String> tables,
      boolean comparable,
      List<Choice> professions,
      String profession,
      List<Choice> regions,
      String region,
      String before,
      String after,
      List<DataTable> summary,
      Optional<DataTable> changes,
      Optional<DataTable> quartiers,
      Pagination pagination,
      String csv) {}

  private final SiteRelease release;
  private final Atlas atlas;
  private final EvolutionTables tables;

  public EvolutionPage(SiteRelease release) {
    this.release = release;
    this.atlas = release.release().atlas();
    this.tables = new EvolutionTables(atlas);
  }

  /** {@code GET /evolutions?profession=&region=&de=&a=&page=}. */
  public Response handle(Request request) {
    Parameters parameters = request.parameters("profession", "region", "de", "a", "page");
    Asked asked = asked(parameters);
    LevelChanges changes = changes(asked);
    List<EvolutionTables.Group> groups = tables.groups(changes);
    int pages = Math.max(1, (groups.size() + ROWS - 1) / ROWS);
    int number = parameters.integer("page", 1, 1, pages);
    List<EvolutionTables.Group> shown =
        groups.subList((number - 1) * ROWS, Math.min(groups.size(), number * ROWS));
    View view =
        new View(
            Page.of(
                    release.site(),
                    "Ce qui a changé",
                    "Les changements de niveau des zonages entre deux dates, par profession et par région, avec la population concernée.")
                .under(new Link("Accueil", "/"), new Link("Données", "/donnees"))
                .withStyles("css/carte.css"),
            lead(asked, changes, groups.size()),
            atlas.history().tables().stream().map(EvolutionPage::table).toList(),
            atlas.history().isDated() || !asked.before().equals(asked.after()),
            atlas.zonings().rules().professions().stream()
                .map(p -> new Choice(p.id(), p.label()))
                .toList(),
            asked.profession().id(),
            atlas.regions().all().stream().map(r -> new Choice(r.code(), r.name())).toList(),
            asked.region().map(Region::code).orElse(""),
            asked.before().toString(),
            asked.after().toString(),
            changes.communes().isEmpty()
                ? List.of()
                : List.of(tables.moves(changes), tables.totals(changes, asked)),
            groups.isEmpty() ? Optional.empty() : Optional.of(tables.changes(shown, asked)),
            changes.quartiers().isEmpty()
                ? Optional.empty()
                : Optional.of(tables.quartiers(changes)),
            new Pagination(PATH + asked.query(), number, pages),
            PATH + ".csv" + asked.query());
    return Response.html(Html.render(out -> JteevolutionsGenerated.render(out, null, view)));
  }

  /** {@code GET /evolutions.csv}: a line for each commune and quarter that changed. */
  public Response csv(Request request) {
    Asked asked = asked(request.parameters("profession", "region", "de", "a"));
    return Response.text(
            200, Response.CSV, "\uFEFF" + tables.csv(changes(asked), asked), CachePolicy.RELEASE)
        .as("evolutions.csv");
  }

  private Asked asked(Parameters parameters) {
    List<Profession> professions = atlas.zonings().rules().professions();
    List<LocalDate> days = atlas.history().days();
    LocalDate last = days.isEmpty() ? LocalDate.EPOCH : days.getLast();
    LocalDate former = days.size() < 2 ? last : days.get(days.size() - 2);
    LocalDate after = parameters.day("a", ZoningDay.FIRST_YEAR, ZoningDay.LAST_YEAR).orElse(last);
    LocalDate before =
        parameters.day("de", ZoningDay.FIRST_YEAR, ZoningDay.LAST_YEAR).orElse(former);
    if (before.isAfter(after)) {
      throw ProblemException.badRequest(
          "Paramètres « de » et « a » : le "
              + before
              + " est après le "
              + after
              + " ; les donner dans l’ordre du temps.");
    }
    return new Asked(
        parameters.choice("profession", professions, Profession::id).orElse(professions.getFirst()),
        parameters.choice("region", atlas.regions().all(), Region::code),
        before,
        after);
  }

  /** Totals stay those of the country: a région is read against it. */
  private LevelChanges changes(Asked asked) {
    LevelChanges all =
        LevelChanges.between(atlas, asked.profession(), asked.before(), asked.after());
    if (asked.region().isEmpty()) {
      return all;
    }
    String code = asked.region().get().code();
    return new LevelChanges(
        all.communes().stream().filter(c -> c.commune().region().equals(code)).toList(),
        all.quartiers().stream()
            .filter(
                q ->
                    q.quartier().communes().stream()
                        .anyMatch(c -> atlas.communes().get(c).region().equals(code)))
            .toList(),
        all.totals());
  }

  private static String lead(Asked asked, LevelChanges changes, int groups) {
    String where = asked.region().map(Region::name).orElse("France entière");
    String when = "du " + French.date(asked.before()) + " au " + French.date(asked.after());
    if (changes.communes().isEmpty() && changes.quartiers().isEmpty()) {
      return French.typeset(
          asked.profession().label() + ", " + where + ", " + when + " : aucun changement connu.");
    }
    return French.typeset(
        asked.profession().label()
            + ", "
            + where
            + ", "
            + when
            + " : "
            + French.count(changes.communes().size(), "commune change", "communes changent")
            + " de niveau ("
            + French.count(groups, "ligne par territoire", "lignes par territoire")
            + "), "
            + French.count(changes.population(), "habitant concerné", "habitants concernés")
            + (changes.quartiers().isEmpty()
                ? "."
                : " ; "
                    + French.count(
                        changes.quartiers().size(),
                        "quartier prioritaire change",
                        "quartiers prioritaires changent")
                    + " de niveau propre."));
  }

  private static String table(ZoningTable table) {
    return French.typeset(
        French.date(table.day())
            + " : "
            + French.count(table.communes(), "commune", "communes")
            + (table.whole()
                ? ""
                : ", table partielle ; ailleurs, les tables précédentes valent encore"));
  }
}
