package fr.rezone.site.desk;

import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Router;
import fr.rezone.site.operator.Origin;
import fr.rezone.site.template.page.JteguichetGenerated;
import fr.rezone.site.template.page.JteguichetKitGenerated;
import fr.rezone.site.template.page.JteguichetRegionGenerated;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Part;
import fr.rezone.territory.Region;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The pages of the guichet unique: the country, each région, and what to announce it with. */
public final class DeskPages {
  /** Where the first one is. */
  public static final String PATH = "/guichet-unique";

  /** The national page. */
  public record Desk(
      Page page,
      List<Link> regions,
      List<Link> overseas,
      List<StepView> steps,
      List<Contact> contacts,
      Contact presentation) {}

  /** A step with the names of those who help then. */
  public record StepView(Step step, List<Contact> helpers) {}

  /** The page of a région. */
  public record RegionalDesk(
      Page page,
      String name,
      List<Contact> contacts,
      List<MeetingView> meetings,
      List<StepView> steps,
      Contact presentation,
      Link sheet,
      String map) {}

  /** A meeting in words. */
  public record MeetingView(String when, String place, String address, String booking) {}

  /**
   * What to announce the site with.
   *
   * @param address of the site, as one reads it on a poster
   * @param example path of a territory, as one dictates it
   */
  public record Kit(Page page, String address, String example, Contact presentation) {}

  private final SiteRelease release;
  private final Directory directory;
  private final Clock clock;

  /**
   * @param clock tells which meetings are past
   */
  public DeskPages(SiteRelease release, Directory directory, Clock clock) {
    this.release = release;
    this.directory = directory;
    this.clock = clock;
  }

  public void addTo(Router.Builder router) {
    router
        .get(PATH, this::national)
        .get(PATH + "/kit", this::kit)
        .get(PATH + "/{region}", this::region);
  }

  /** The address of a région's page. */
  public static String path(String region) {
    return PATH + "/" + region;
  }

  private Response national(Request request) {
    request.parameters();
    Page page =
        Page.of(
                release.site(),
                "Le guichet unique des médecins",
                "Qui aide un médecin à se former, s’installer, se coordonner, changer et cesser : l’Assurance maladie, l’agence régionale de santé, l’Urssaf et l’Ordre, région par région.")
            .under(new Link("Accueil", "/"))
            .withStyles("css/publication.css")
            .at(PATH);
    Desk desk =
        new Desk(
            page,
            regions(part -> part == Part.METRO),
            regions(part -> part != Part.METRO),
            steps(""),
            directory.national(),
            directory.presentation());
    return Response.html(Html.render(out -> JteguichetGenerated.render(out, null, desk)));
  }

  private Response region(Request request) {
    request.parameters();
    String code = request.path("region");
    Region region = release.release().atlas().regions().find(code).orElseThrow(() -> unknown(code));
    LocalDate today = LocalDate.now(clock);
    Page page =
        Page.of(
                release.site(),
                "Guichet unique, " + region.name(),
                region.name()
                    + " : les services qui aident un médecin à s’installer, leurs adresses, leurs permanences et les étapes d’un projet.")
            .under(new Link("Accueil", "/"), new Link("Guichet unique", PATH))
            .withStyles("css/publication.css")
            .at(path(code));
    RegionalDesk desk =
        new RegionalDesk(
            page,
            region.name(),
            directory.contacts(code),
            directory.meetings(code).stream()
                .filter(meeting -> meeting.isAhead(today))
                .map(DeskPages::view)
                .toList(),
            steps(code),
            directory.presentation(),
            new Link("Les territoires de la région", Urls.of(region)),
            "/carte?region=" + code);
    return Response.html(Html.render(out -> JteguichetRegionGenerated.render(out, null, desk)));
  }

  private Response kit(Request request) {
    request.parameters();
    Page page =
        Page.of(
                release.site(),
                "Faire connaître Rézone",
                "Des textes, une affiche et un signe à reprendre librement pour annoncer Rézone aux médecins.")
            .under(new Link("Accueil", "/"), new Link("Guichet unique", PATH))
            .withStyles("css/publication.css")
            .withScripts("js/copier.mjs")
            .at(PATH + "/kit");
    String address = Origin.spoken(Origin.of(request, release.site().operator()));
    String example = Urls.dictated(release.release().atlas().tvs().at(0));
    Kit kit = new Kit(page, address, example, directory.presentation());
    return Response.html(Html.render(out -> JteguichetKitGenerated.render(out, null, kit)));
  }

  private List<Link> regions(Predicate<Part> kept) {
    return release.release().atlas().regions().all().stream()
        .filter(region -> kept.test(region.part()))
        .sorted(Comparator.comparing(Region::name, Collator.getInstance(Locale.FRANCE)))
        .map(region -> new Link(region.name(), path(region.code())))
        .toList();
  }

  private List<StepView> steps(String region) {
    return directory.steps().stream()
        .map(
            step ->
                new StepView(
                    step,
                    step.services().stream()
                        .flatMap(service -> directory.contact(service, region).stream())
                        .toList()))
        .toList();
  }

  private static MeetingView view(Meeting meeting) {
    String day = meeting.day().map(on -> "Le " + French.date(on)).orElse(meeting.every());
    return new MeetingView(
        day + ", de " + hour(meeting.from()) + " à " + hour(meeting.to()),
        meeting.place(),
        meeting.address(),
        meeting.booking());
  }

  /** {@code 9 h}, {@code 9 h 30}. */
  private static String hour(LocalTime time) {
    String minutes = time.getMinute() == 0 ? "" : "%s%02d".formatted(French.NBSP, time.getMinute());
    return time.getHour() + French.NBSP + "h" + minutes;
  }

  private ProblemException unknown(String code) {
    return new ProblemException(
        Response.Problem.notFound(
            "Aucune région ne porte le code « " + code + " ».",
            List.of(new Response.Suggestion("Toutes les régions", PATH))));
  }
}
