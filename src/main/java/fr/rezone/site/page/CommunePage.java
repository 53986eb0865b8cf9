package fr.rezone.site.page;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Indicator;
import fr.rezone.site.FigureCard;
import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.chart.OutlineMap;
import fr.rezone.site.chart.Svg;
import fr.rezone.site.desk.DeskLink;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.template.page.JtecommuneGenerated;
import fr.rezone.site.view.FigureView;
import fr.rezone.site.view.Urls;
import fr.rezone.source.table.CountedProfession;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import fr.rezone.territory.Territory;
import fr.rezone.territory.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sheet of a commune, or of an arrondissement of Paris, Lyon or Marseille. */
public final class CommunePage {
  private static final double MAP_WIDTH = 360;
  private static final double MAP_HEIGHT = 300;
  private static final double MARGIN = 0.6;

  /**
   * What the template draws.
   *
   * @param territory its territoire de vie-santé; empty where there is none
   * @param arrondissements of a divided city; empty otherwise
   * @param portrait professionals, patients, activity, years
   * @param former names of the communes merged into it; empty for none
   */
  public record Sheet(
      Page page,
      String kind,
      String name,
      String lead,
      Optional<Link> territory,
      List<Link> arrondissements,
      List<String> former,
      Svg map,
      List<ZoneLine> zonings,
      String zoningSource,
      Optional<ZonePast> past,
      List<FigureCard> cards,
      Portrait portrait,
      List<Link> quartiers,
      String taxZones,
      StructureList structures,
      String simulateLink,
      String mapLink,
      Link desk) {}

  private final SiteRelease release;
  private final Atlas atlas;
  private final StructureSection structures;
  private final PortraitWriter portraits;

  public CommunePage(SiteRelease release) {
    this.release = release;
    this.atlas = release.release().atlas();
    this.structures = new StructureSection(release);
    this.portraits = new PortraitWriter(release);
  }

  /**
   * {@code GET /communes/{insee}}; the code of a commune that was merged leads to the one that took
   * it in.
   */
  public Response handle(Request request) {
    String code = request.path("code");
    Optional<Commune> commune = atlas.communes().find(code);
    if (commune.isEmpty()) {
      return atlas
          .recoding()
          .find(code)
          .<Response>map(current -> Response.redirect("/communes/" + current))
          .orElseThrow(() -> Unknown.territory("commune", code, release));
    }
    Sheet sheet =
        sheet(commune.get(), portraits.asked(request.parameters(PortraitWriter.PARAMETER)));
    return Response.html(Html.render(out -> JtecommuneGenerated.render(out, null, sheet)));
  }

  private Sheet sheet(Commune commune, CountedProfession profession) {
    List<Territory> containers = release.figurer().containers(commune);
    List<Link> trail = new ArrayList<>(List.of(new Link("Accueil", "/")));
    containers.reversed().forEach(c -> trail.add(new Link(c.name(), Urls.of(c))));
    Optional<Link> territory =
        containers.stream()
            .filter(c -> c.level() == Level.TVS)
            .map(c -> new Link(c.name(), Urls.of(c)))
            .findFirst();
    String lead =
        (commune.population().isPresent()
                ? French.count(commune.population().getAsInt(), "habitant", "habitants")
                : "Population inconnue")
            + ", code Insee "
            + commune.code()
            + (commune.postalCodes().isEmpty()
                ? ""
                : ", code postal " + French.list(commune.postalCodes()))
            + ".";
    Page page =
        Page.of(
                release.site(),
                commune.name(),
                commune.name() + " : zonage des professions de santé et chiffres clés. " + lead)
            .at(Urls.of(commune))
            .under(trail.toArray(Link[]::new))
            .withStyles("css/around.css", "css/portrait.css");
    return new Sheet(
        page,
        commune.isArrondissement() ? "Arrondissement municipal" : "Commune",
        commune.name(),
        lead,
        territory,
        arrondissements(commune),
        commune.formerNames(),
        map(commune),
        ZoneLine.of(atlas, commune),
        release.release().manifest().credit("zonages"),
        ZonePast.of(atlas, commune),
        release.figurer().main(commune).stream()
            .filter(CommunePage::isWorthACard)
            .map(FigureCards::card)
            .toList(),
        portraits.of(commune, profession, Urls.of(commune)),
        atlas.quartiersOf(commune.code()).stream()
            .map(q -> new Link(q.name() + " (" + q.code() + ")", Urls.of(q)))
            .toList(),
        taxZones(commune),
        structures.of(commune),
        "/simulateur?lieu=commune:" + commune.code(),
        "/carte?niveau=commune&t=" + commune.code(),
        DeskLink.of(atlas, commune.region()));
  }

  /** A figure that exists only in larger territories is shown with the nearest of them. */
  private static boolean isWorthACard(FigureView view) {
    return view.indicator().section() == Indicator.Section.APERCU
        && (view.figure() instanceof Figure.Published || view.standIn().isPresent());
  }

  private List<Link> arrondissements(Commune commune) {
    return !commune.divided()
        ? List.of()
        : atlas.communes().all().stream()
            .filter(part -> commune.code().equals(part.whole()))
            .map(part -> new Link(part.name(), Urls.of(part)))
            .toList();
  }

  private String taxZones(Commune commune) {
    String code = commune.whole() == null ? commune.code() : commune.whole();
    List<String> zones = new ArrayList<>();
    atlas
        .fiscalZones()
        .zrrStatus(code)
        .ifPresent(
            status ->
                zones.add(
                    switch (status) {
                      case "C" -> "classée en zone de revitalisation rurale jusqu’au 30 juin 2024";
                      case "PC" ->
                          "classée en partie en zone de revitalisation rurale jusqu’au 30 juin 2024";
                      default -> "hors des zones de revitalisation rurale au 30 juin 2024";
                    }));
    if (atlas.fiscalZones().zfu().contains(code)) {
      zones.add(
          "une zone franche urbaine au moins dans la commune en 2019, à vérifier à l’adresse");
    }
    return zones.isEmpty() ? "" : "Commune " + String.join(" ; ", zones) + ".";
  }

  private Svg map(Commune commune) {
    Optional<Outline> own = release.release().outlines().find(Level.COMMUNE, commune.code());
    if (own.isEmpty()) {
      return Svg.NONE;
    }
    List<OutlineMap.Shape> shapes = new ArrayList<>();
    for (Outline outline :
        release.release().outlines().locator(Level.COMMUNE).around(own.get(), MARGIN)) {
      Commune neighbour = atlas.communes().get(outline.code());
      boolean here = neighbour.equals(commune);
      boolean other = neighbour.divided() || commune.code().equals(neighbour.whole());
      if (here || !other) {
        shapes.add(
            new OutlineMap.Shape(
                outline.geometry(), here, neighbour.name(), here ? "" : Urls.of(neighbour)));
      }
    }
    return new OutlineMap(
            "Carte de situation",
            commune.name() + " parmi les communes voisines.",
            shapes,
            MAP_WIDTH,
            MAP_HEIGHT)
        .draw();
  }
}
