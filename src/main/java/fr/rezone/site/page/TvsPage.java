package fr.rezone.site.page;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Indicator;
import fr.rezone.site.DataTable;
import fr.rezone.site.DataTable.Cell;
import fr.rezone.site.DataTable.Column;
import fr.rezone.site.FigureCard;
import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.chart.OutlineMap;
import fr.rezone.site.chart.Svg;
import fr.rezone.site.desk.DeskLink;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.template.page.JtetvsGenerated;
import fr.rezone.site.view.Basket;
import fr.rezone.site.view.FigureView;
import fr.rezone.site.view.Urls;
import fr.rezone.source.table.CountedProfession;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The sheet of a territoire de vie-santé. */
public final class TvsPage {
  private static final double MAP_WIDTH = 360;
  private static final double MAP_HEIGHT = 300;
  private static final double MARGIN = 0.35;

  /** Each place of the summary: the first of these that has a value here, else the last. */
  private static final List<List<String>> IN_BRIEF =
      List.of(
          List.of("patients-par-medecin-generaliste", "habitants-par-generaliste"),
          List.of("apl-generalistes"),
          List.of("nombre-medecin-generaliste", "generalistes"),
          List.of("croissance-generalistes"),
          List.of("part-60-ans-medecin-generaliste", "apl-generalistes-65"),
          List.of("population"));

  /**
   * What the template draws.
   *
   * @param shared a sentence on the régions or départements it spans; empty for one alone
   * @param context main figures that exist only for larger territories
   * @param portrait professionals, patients, activity, years
   * @param desk the guichet unique of its région
   * @param shortAddress path that may be dictated
   * @param pdf path of the document to hand over
   */
  public record Sheet(
      Page page,
      String name,
      String lead,
      String shared,
      Svg map,
      List<ZoneLine> zonings,
      String zoningSource,
      Optional<ZonePast> past,
      List<FigureCard> brief,
      List<FigureCard> context,
      Portrait portrait,
      StructureList structures,
      DataTable communes,
      List<Link> quartiers,
      List<Link> portals,
      Link desk,
      String shortAddress,
      String pdf,
      String mapLink,
      Link comparison,
      String simulateLink) {}

  private final SiteRelease release;
  private final Atlas atlas;
  private final StructureSection structures;
  private final PortraitWriter portraits;

  public TvsPage(SiteRelease release) {
    this.release = release;
    this.atlas = release.release().atlas();
    this.structures = new StructureSection(release);
    this.portraits = new PortraitWriter(release);
  }

  /** {@code GET /territoires/{code}}. */
  public Response handle(Request request) {
    Tvs tvs =
        atlas
            .tvs()
            .find(request.path("code"))
            .orElseThrow(
                () -> Unknown.territory("territoire de vie-santé", request.path("code"), release));
    Parameters parameters = request.parameters("panier", PortraitWriter.PARAMETER);
    Basket basket =
        new Basket(parameters.codes("panier", Basket.CODE, Basket.CODE_FORM, Basket.MOST));
    Sheet sheet = sheet(tvs, basket, portraits.asked(parameters));
    return Response.html(Html.render(out -> JtetvsGenerated.render(out, null, sheet)));
  }

  private Sheet sheet(Tvs tvs, Basket basket, CountedProfession profession) {
    List<FigureView> views = release.figurer().main(tvs);
    List<Territory> containers = release.figurer().containers(tvs);
    List<Link> trail = new ArrayList<>(List.of(new Link("Accueil", "/")));
    containers.reversed().forEach(c -> trail.add(new Link(c.name(), Urls.of(c))));
    String lead =
        French.count(tvs.communes().size(), "commune", "communes")
            + " et "
            + French.count(tvs.population(), "habitant", "habitants")
            + containers.stream()
                .findFirst()
                .map(c -> ", département de rattachement : " + c.name())
                .orElse("")
            + ".";
    Page page =
        Page.of(
                release.site(),
                tvs.name(),
                "Territoire de vie-santé de "
                    + tvs.name()
                    + " : zonage, chiffres clés, structures. "
                    + lead)
            .at(Urls.of(tvs))
            .under(trail.toArray(Link[]::new))
            .withStyles("css/around.css", "css/portrait.css");
    return new Sheet(
        page,
        tvs.name(),
        lead,
        shared(tvs),
        map(tvs),
        ZoneLine.of(atlas, tvs),
        release.release().manifest().credit("zonages"),
        ZonePast.of(atlas, tvs),
        brief(views),
        views.stream().filter(TvsPage::isForLarger).map(FigureCards::card).toList(),
        portraits.of(tvs, profession, Urls.of(tvs) + basket.carried()),
        structures.of(tvs),
        communes(tvs),
        quartiers(tvs),
        Portals.of(tvs, release.site().operator()),
        DeskLink.of(atlas, tvs.region()),
        Urls.dictated(tvs),
        Urls.of(tvs) + ".pdf",
        "/carte?t=" + tvs.code(),
        comparison(basket, tvs),
        "/simulateur?lieu=tvs:" + tvs.code());
  }

  private static List<FigureCard> brief(List<FigureView> views) {
    List<FigureCard> cards = new ArrayList<>();
    for (List<String> candidates : IN_BRIEF) {
      List<FigureView> found =
          candidates.stream()
              .flatMap(id -> views.stream().filter(view -> view.indicator().id().equals(id)))
              .toList();
      found.stream()
          .filter(view -> view.figure() instanceof Figure.Published)
          .findFirst()
          .or(() -> found.reversed().stream().findFirst())
          .map(FigureCards::card)
          .ifPresent(cards::add);
    }
    return cards;
  }

  /** Sections of their own have the rest. */
  private static boolean isForLarger(FigureView view) {
    return view.indicator().section() == Indicator.Section.APERCU
        && view.figure() instanceof Figure.Missing(Figure.Reason reason)
        && reason == Figure.Reason.LEVEL;
  }

  /** Adds this territory to those the address remembers, or shows them when it is among them. */
  private static Link comparison(Basket basket, Tvs tvs) {
    boolean there = basket.codes().contains(tvs.code());
    return new Link(
        there || basket.isFull() ? "Voir la comparaison" : "Ajouter à la comparaison",
        there ? basket.path() : basket.with(tvs.code()).path());
  }

  private String shared(Tvs tvs) {
    if (tvs.regions().size() > 1) {
      return "Ce territoire s’étend sur plusieurs régions ("
          + names(atlas.regions()::find, tvs.regions())
          + ") : chacune publie son arrêté, et la comparaison se fait avec le département et la région de rattachement.";
    }
    return tvs.departements().size() > 1
        ? "Ce territoire s’étend sur plusieurs départements ("
            + names(atlas.departements()::find, tvs.departements())
            + ") ; la comparaison se fait avec celui de rattachement."
        : "";
  }

  private static String names(
      Function<String, Optional<? extends Territory>> find, List<String> codes) {
    return French.list(
        codes.stream().map(code -> find.apply(code).map(Territory::name).orElse(code)).toList());
  }

  private Svg map(Tvs tvs) {
    Optional<Outline> own = release.release().outlines().find(Level.TVS, tvs.code());
    if (own.isEmpty()) {
      return Svg.NONE;
    }
    List<OutlineMap.Shape> shapes = new ArrayList<>();
    for (Outline outline :
        release.release().outlines().locator(Level.TVS).around(own.get(), MARGIN)) {
      Tvs neighbour = atlas.tvs().get(outline.code());
      boolean here = neighbour.equals(tvs);
      shapes.add(
          new OutlineMap.Shape(
              outline.geometry(), here, neighbour.name(), here ? "" : Urls.of(neighbour)));
    }
    return new OutlineMap(
            "Carte de situation",
            tvs.name() + " parmi les territoires voisins.",
            shapes,
            MAP_WIDTH,
            MAP_HEIGHT)
        .draw();
  }

  private DataTable communes(Tvs tvs) {
    Profession physicians = atlas.zonings().rules().professions().getFirst();
    Indicator apl = release.release().figures().catalogue().get("apl-generalistes");
    List<List<Cell>> rows = new ArrayList<>();
    for (Commune commune : atlas.members(tvs)) {
      Optional<Designation> designation = atlas.zoning(physicians, commune);
      Figure figure = release.release().figures().figure(apl, Level.COMMUNE, atlas.rank(commune));
      rows.add(
          List.of(
              Cell.link(commune.name(), Urls.of(commune)),
              commune.population().isPresent()
                  ? Cell.number(commune.population().getAsInt(), 0)
                  : Cell.text("inconnue"),
              designation
                  .map(d -> Cell.zone(d.level().letters(), d.level().token(), d.level().order()))
                  .orElseGet(() -> Cell.text("non zonée")),
              figure instanceof Figure.Published(double value, double _)
                  ? Cell.number(value, apl.decimals())
                  : Cell.text(FigureCards.value(apl, figure))));
    }
    return new DataTable(
        "Communes du territoire, avec leur zonage médecins",
        Urls.of(tvs),
        List.of(
            new Column("", "Commune", false),
            new Column("", "Population", true),
            new Column("", "Niveau", false),
            new Column("", apl.shortLabel(), true)),
        rows,
        "",
        false);
  }

  private List<Link> quartiers(Tvs tvs) {
    return tvs.communes().stream()
        .flatMap(commune -> atlas.quartiersOf(commune).stream())
        .distinct()
        .map(
            quartier -> new Link(quartier.name() + " (" + quartier.code() + ")", Urls.of(quartier)))
        .toList();
  }
}
