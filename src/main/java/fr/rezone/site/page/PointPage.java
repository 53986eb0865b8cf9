package fr.rezone.site.page;

import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.template.page.JtelieuGenerated;
import fr.rezone.site.view.AddressHits;
import fr.rezone.site.view.Distances;
import fr.rezone.site.view.Urls;
import fr.rezone.source.structure.GeoPoint;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Designation;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.around.Whereabouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is known of a point, an address as a rule: its zonings and what is near. */
public final class PointPage {
  public static final String PATH = "/lieu";

  /**
   * What the template draws.
   *
   * @param name the address, or the commune with the coordinates
   * @param commune empty abroad or at sea
   * @param own level of the quarter that holds the point; empty without one
   * @param quartiers those that hold the point, or may
   * @param warnings what is not sure, French
   * @param near sentences on better zoned places
   */
  public record View(
      Page page,
      String name,
      Optional<Link> commune,
      Optional<Link> territory,
      List<ZoneLine> zonings,
      String source,
      Optional<ZoneLine.Chip> own,
      List<Link> quartiers,
      String quartierNote,
      List<String> warnings,
      List<String> near,
      String simulateLink,
      String mapLink) {}

  private final SiteRelease release;
  private final Atlas atlas;

  public PointPage(SiteRelease release) {
    this.release = release;
    this.atlas = release.release().atlas();
  }

  /**
   * {@code GET /lieu?lon=&lat=&adresse=&precise=}; {@code precise=non} for the position of a street
   * or a stretch of one, which is never tested against a quarter.
   */
  public Response handle(Request request) {
    Parameters parameters = request.parameters("lon", "lat", "adresse", "precise");
    GeoPoint point =
        new GeoPoint(
            parameters.decimal("lon", -180, 180).orElseThrow(PointPage::missing),
            parameters.decimal("lat", -90, 90).orElseThrow(PointPage::missing));
    String address = parameters.text("adresse", AddressHits.LONGEST).orElse("");
    boolean precise = parameters.flag("precise", true);
    View view = view(release.around().places().locate(point), address, precise);
    return Response.html(Html.render(out -> JtelieuGenerated.render(out, null, view)));
  }

  private static ProblemException missing() {
    return ProblemException.badRequest(
        "Il faut lon et lat, en degrés décimaux, par exemple /lieu?lon=5.228&lat=46.205.");
  }

  private View view(Whereabouts here, String address, boolean precise) {
    Optional<Commune> commune = here.commune();
    String at = String.format(Locale.ROOT, "%.5f,%.5f", here.point().lon(), here.point().lat());
    String name =
        address.isEmpty()
            ? commune.map(c -> "Un point de " + c.name()).orElse("Un point hors de France")
            : address;
    // A rough position may fall in a quarter in which the address is not.
    boolean mapped = precise && here.quartiersMapped();
    List<Quartier> quartiers =
        precise
            ? here.quartiers()
            : commune.map(release.around().places()::quartiersOf).orElse(List.of());
    Optional<Designation> own =
        mapped
            ? quartiers.stream()
                .flatMap(quartier -> atlas.zonings().ofQuartier(quartier.code()).stream())
                .findFirst()
            : Optional.empty();
    return new View(
        Page.of(
                release.site(),
                name,
                "Les zonages des professions de santé et les quartiers prioritaires à cette adresse.")
            .under(trail(commune)),
        name,
        commune.map(c -> new Link(c.name(), Urls.of(c))),
        here.tvs().map(tvs -> new Link(tvs.name(), Urls.of(tvs))),
        commune.map(c -> ZoneLine.of(atlas, c)).orElse(List.of()),
        release.release().manifest().credit("zonages"),
        own.map(designation -> ZoneLine.chip(designation, "")),
        quartiers.stream()
            .map(q -> new Link(q.name() + " (" + q.code() + ")", Urls.of(q)))
            .toList(),
        quartierNote(mapped, quartiers),
        warnings(here, precise),
        near(here, precise),
        "/simulateur?lieu="
            + (precise || commune.isEmpty() ? "point:" + at : "commune:" + commune.get().code()),
        Urls.onMap(here.point().lon(), here.point().lat()));
  }

  private Link[] trail(Optional<Commune> commune) {
    List<Link> trail = new ArrayList<>(List.of(new Link("Accueil", "/")));
    commune.ifPresent(c -> trail.add(new Link(c.name(), Urls.of(c))));
    return trail.toArray(Link[]::new);
  }

  private static String quartierNote(boolean mapped, List<Quartier> quartiers) {
    if (mapped) {
      return quartiers.isEmpty()
          ? "Ce point n’est dans aucun quartier prioritaire. À titre indicatif : sig.ville.gouv.fr fait foi."
          : "Ce point est dans un quartier prioritaire, à titre indicatif : sig.ville.gouv.fr fait foi.";
    }
    return quartiers.isEmpty()
        ? "La commune n’a pas de quartier prioritaire dans la liste lue."
        : "La commune a des quartiers prioritaires ; on ne peut pas dire ici si l’adresse est dans l’un d’eux. À vérifier sur sig.ville.gouv.fr.";
  }

  private static List<String> warnings(Whereabouts here, boolean precise) {
    List<String> warnings = new ArrayList<>();
    if (here.commune().isEmpty()) {
      warnings.add("Ce point n’est dans aucune commune française, ni à moins de 2 km de l’une.");
    } else if (!here.isInside()) {
      warnings.add(
          "Ce point tombe hors de tout contour ; la commune la plus proche est donnée. Les contours sont simplifiés.");
    }
    if (!precise) {
      warnings.add(
          "Cette position est celle de la voie, pas d’un numéro : elle ne dit rien d’un quartier prioritaire.");
    }
    warnings.add(
        "Contours précis à 100 m environ : près d’une limite, vérifier la commune de l’adresse.");
    return warnings.stream().map(French::typeset).toList();
  }

  private static List<String> near(Whereabouts here, boolean precise) {
    List<String> near = new ArrayList<>();
    here.better()
        .ifPresent(
            reach ->
                near.add(
                    "Commune mieux classée la plus proche : "
                        + reach.place().name()
                        + ", à "
                        + Distances.km(reach.metres())
                        + " vers "
                        + reach.direction().french()));
    if (precise) {
      here.nearestQuartier()
          .ifPresent(
              reach ->
                  near.add(
                      "Quartier prioritaire le plus proche : "
                          + reach.place().name()
                          + ", à "
                          + Distances.km(reach.metres())
                          + " vers "
                          + reach.direction().french()));
    }
    return near.stream().map(French::typeset).toList();
  }
}
