package fr.rezone.site.aid.page;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.language.Spelling;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.template.page.JteaideGenerated;
import fr.rezone.site.template.page.JteaidesGenerated;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The catalogue of aids as pages, written from the files that the simulator evaluates. */
public final class AidPages {
  /** Where the catalogue is. */
  public static final String PATH = "/aides";

  /**
   * What the list draws.
   *
   * @param catalogue fingerprint of the files
   */
  public record Listing(Page page, List<Group> groups, String catalogue) {}

  /** Aids that are read together. */
  public record Group(String id, String title, List<Entry> entries) {}

  /** One aid of the list. */
  public record Entry(String name, String path, String summary, String state) {}

  private final SiteRelease release;
  private final AidCatalogue catalogue;
  private final AidSheets sheets;
  private final Clock clock;

  /**
   * @param clock tells which aids are open, and on which day amounts are read
   */
  public AidPages(SiteRelease release, AidCatalogue catalogue, Clock clock) {
    this.release = release;
    this.catalogue = catalogue;
    this.clock = clock;
    sheets = new AidSheets(catalogue);
  }

  /** {@code GET /aides}. */
  public Response list(Request request) {
    request.parameters();
    LocalDate today = LocalDate.now(clock);
    List<Group> groups = new ArrayList<>();
    add(
        groups,
        "versees",
        "Aides versées, ouvertes aujourd’hui",
        today,
        aid -> aid.nature().isCash() && isOpen(aid, today));
    add(
        groups,
        "autres",
        "Impôts, cotisations et collectivités",
        today,
        aid -> !aid.nature().isCash() && isOpen(aid, today));
    add(
        groups,
        "fermees",
        "Fermées aujourd’hui",
        today,
        aid -> !aid.informationOnly() && !isOpen(aid, today));
    add(groups, "a-lire", "À lire seulement", today, Aid::informationOnly);
    Page page =
        Page.of(
                release.site(),
                "Les aides et les contrats",
                "Toutes les aides à l’installation et au maintien des médecins que le simulateur connaît : conditions, montants, textes, historique.")
            .in(PATH)
            .at(PATH)
            .under(new Link("Accueil", "/"))
            .withStyles("css/simulateur.css");
    Listing listing = new Listing(page, groups, catalogue.hash());
    return Response.html(Html.render(out -> JteaidesGenerated.render(out, null, listing)));
  }

  /** The name by which people know an aid. */
  public static String name(Aid aid) {
    return Cards.name(aid);
  }

  private static boolean isOpen(Aid aid, LocalDate today) {
    return !aid.informationOnly() && aid.window().contains(today);
  }

  private void add(
      List<Group> groups,
      String id,
      String title,
      LocalDate today,
      java.util.function.Predicate<Aid> kept) {
    List<Entry> entries =
        catalogue.aids().stream()
            .filter(kept)
            .map(
                aid ->
                    new Entry(
                        Cards.name(aid),
                        PATH + "/" + aid.id(),
                        French.typeset(aid.summary()),
                        AidSheets.state(aid, today)
                            + (aid.informationOnly()
                                ? ""
                                : "\u00a0; " + lower(AidSheets.window(aid.window())))))
            .toList();
    if (!entries.isEmpty()) {
      groups.add(new Group(id, title, entries));
    }
  }

  private static String lower(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  /** {@code GET /aides/{id}}. */
  public Response sheet(Request request) {
    request.parameters();
    Aid aid = find(catalogue, request.path("id"));
    Page page =
        Page.of(release.site(), Cards.name(aid), French.typeset(aid.summary()))
            .in(PATH)
            .at(PATH + "/" + aid.id())
            .under(new Link("Accueil", "/"), new Link("Les aides", PATH))
            .withStyles("css/simulateur.css");
    AidSheet sheet = sheets.sheet(page, aid, LocalDate.now(clock));
    return Response.html(Html.render(out -> JteaideGenerated.render(out, null, sheet)));
  }

  /**
   * The aid of an id.
   *
   * @throws ProblemException 404 with the nearest ids
   */
  public static Aid find(AidCatalogue catalogue, String id) {
    return catalogue.findAid(id).orElseThrow(() -> unknown(catalogue, id));
  }

  private static ProblemException unknown(AidCatalogue catalogue, String id) {
    List<String> near = Spelling.nearest(id, catalogue.aids().stream().map(Aid::id).toList());
    List<Response.Suggestion> suggestions = new ArrayList<>();
    for (String each : near) {
      catalogue
          .findAid(each)
          .ifPresent(
              aid -> suggestions.add(new Response.Suggestion(Cards.name(aid), PATH + "/" + each)));
    }
    suggestions.add(new Response.Suggestion("Toutes les aides", PATH));
    return new ProblemException(
        Response.Problem.notFound(
            "Aucune aide ne porte l’identifiant « " + id + " » dans ce catalogue.", suggestions));
  }
}
