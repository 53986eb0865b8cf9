package fr.rezone.site.page;

import fr.rezone.release.Manifest;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.chart.OutlineMap;
import fr.rezone.site.chart.Svg;
import fr.rezone.site.desk.DeskLink;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.template.page.JtequartierGenerated;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** The sheet of a priority quarter. */
public final class QuartierPage {
  private static final double MAP_WIDTH = 360;
  private static final double MAP_HEIGHT = 300;

  /**
   * What the template draws.
   *
   * @param own its own physicians' level; empty when no list imported gives one
   * @param source of its own level
   * @param zoningSource of the levels of its communes
   * @param outline empty where none was imported
   */
  public record Sheet(
      Page page,
      String name,
      String code,
      Optional<ZoneLine.Chip> own,
      String source,
      Optional<ZonePast> past,
      List<Place> communes,
      String zoningSource,
      Optional<Drawn> outline,
      String simulateLink,
      Link desk) {}

  /**
   * A quarter whose outline is known.
   *
   * @param map where it lies in its communes
   * @param mapLink to the large map
   * @param source of the outline
   */
  public record Drawn(Svg map, String mapLink, String source) {}

  /**
   * A commune it lies in, with the level that holds there without the quarter's own.
   *
   * @param territory the territoire de vie-santé of the commune; empty where there is none
   */
  public record Place(Link commune, Optional<ZoneLine.Chip> chip, Optional<Link> territory) {}

  private final SiteRelease release;
  private final Atlas atlas;

  public QuartierPage(SiteRelease release) {
    this.release = release;
    this.atlas = release.release().atlas();
  }

  /** {@code GET /quartiers/{code}}. */
  public Response handle(Request request) {
    Quartier quartier =
        atlas
            .quartiers()
            .find(request.path("code"))
            .orElseThrow(
                () -> Unknown.territory("quartier prioritaire", request.path("code"), release));
    Profession physicians = atlas.zonings().rules().professions().getFirst();
    List<Place> places = new ArrayList<>();
    List<Link> trail = new ArrayList<>(List.of(new Link("Accueil", "/")));
    for (String code : quartier.communes()) {
      Commune commune = atlas.communes().get(code);
      Optional<Designation> designation = atlas.zoning(physicians, commune);
      places.add(
          new Place(
              new Link(commune.name(), Urls.of(commune)),
              designation.map(d -> ZoneLine.chip(d, "")),
              Optional.ofNullable(commune.tvs())
                  .map(atlas.tvs()::get)
                  .map(tvs -> new Link(tvs.name(), Urls.of(tvs)))));
      if (trail.size() == 1) {
        trail.add(new Link(commune.name(), Urls.of(commune)));
      }
    }
    Manifest manifest = release.release().manifest();
    Optional<Outline> outline = release.release().outlines().find(Level.QUARTIER, quartier.code());
    Sheet sheet =
        new Sheet(
            Page.of(
                    release.site(),
                    quartier.name(),
                    "Quartier prioritaire de la ville "
                        + quartier.name()
                        + " ("
                        + quartier.code()
                        + ") : niveau de zonage des médecins.")
                .at(Urls.of(quartier))
                .under(trail.toArray(Link[]::new)),
            quartier.name(),
            quartier.code(),
            atlas.zonings().ofQuartier(quartier.code()).map(d -> ZoneLine.chip(d, "")),
            manifest.credit("zonage-quartiers"),
            ZonePast.of(atlas, quartier),
            places,
            manifest.credit("zonages"),
            outline.map(own -> drawn(quartier, own)),
            "/simulateur?lieu=quartier:" + quartier.code(),
            quartier.communes().stream()
                .findFirst()
                .map(code -> DeskLink.of(atlas, atlas.communes().get(code).region()))
                .orElseGet(DeskLink::everywhere));
    return Response.html(Html.render(out -> JtequartierGenerated.render(out, null, sheet)));
  }

  private Drawn drawn(Quartier quartier, Outline outline) {
    Coordinate middle = outline.label();
    return new Drawn(
        map(quartier, outline),
        Urls.onMap(middle.x, middle.y),
        release.release().manifest().credit("contours-quartiers"));
  }

  /** The quarter upon its communes. */
  private Svg map(Quartier quartier, Outline own) {
    List<OutlineMap.Shape> shapes = new ArrayList<>();
    for (String code : quartier.communes()) {
      Commune commune = atlas.communes().get(code);
      release
          .release()
          .outlines()
          .find(Level.COMMUNE, code)
          .ifPresent(
              outline ->
                  shapes.add(
                      new OutlineMap.Shape(
                          outline.geometry(), false, commune.name(), Urls.of(commune))));
    }
    shapes.add(new OutlineMap.Shape(own.geometry(), true, quartier.name(), ""));
    return new OutlineMap(
            "Carte de situation",
            quartier.name() + " dans sa commune.",
            shapes,
            MAP_WIDTH,
            MAP_HEIGHT)
        .draw();
  }
}
