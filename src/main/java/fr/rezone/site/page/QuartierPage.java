package fr.rezone.site.page;

import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.desk.DeskLink;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.template.page.JtequartierGenerated;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Quartier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sheet of a priority quarter. */
public final class QuartierPage {
  /**
   * What the template draws.
   *
   * @param own its own physicians' level; empty when no list imported gives one
   */
  public record Sheet(
      Page page,
      String name,
      String code,
      Optional<ZoneLine.Chip> own,
      String source,
      Optional<ZonePast> past,
      List<Place> communes,
      Link desk) {}

  /** A commune it lies in, with the level that holds there without the quarter's own. */
  public record Place(Link commune, Optional<ZoneLine.Chip> chip) {}

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
              designation.map(d -> ZoneLine.chip(d, ""))));
      if (trail.size() == 1) {
        trail.add(new Link(commune.name(), Urls.of(commune)));
      }
    }
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
            release
                .release()
                .manifest()
                .source("zonage-quartiers")
                .map(s -> s.producer() + ", " + s.vintage())
                .orElse(""),
            ZonePast.of(atlas, quartier),
            places,
            quartier.communes().stream()
                .findFirst()
                .map(code -> DeskLink.of(atlas, atlas.communes().get(code).region()))
                .orElseGet(DeskLink::everywhere));
    return Response.html(Html.render(out -> JtequartierGenerated.render(out, null, sheet)));
  }
}
