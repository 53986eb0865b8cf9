package fr.rezone.site.page;

import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.chart.OutlineMap;
import fr.rezone.site.chart.Svg;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.template.page.JtehomeGenerated;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Level;
import fr.rezone.territory.Part;
import fr.rezone.territory.Region;
import fr.rezone.territory.outline.Outline;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The home page: a search field, the map of régions, the list of them. The same for everyone, so
 * drawn once.
 */
public final class HomePage {
  private static final double MAP_WIDTH = 460;
  private static final double MAP_HEIGHT = 440;

  /** What the template draws. */
  public record Welcome(
      Page page,
      Svg map,
      List<Link> regions,
      List<Link> overseas,
      List<Link> collectivities,
      String content) {}

  private final String html;

  public HomePage(SiteRelease release) {
    Page page =
        Page.of(
                release.site(),
                "Où exercer, avec quelles aides",
                "Chaque territoire de vie-santé de France : zonage des professions de santé, chiffres clés, structures, comparaison avec le département et la région.")
            .at("/")
            .as(Page.Shape.HOME);
    Map<String, Integer> counts = release.release().manifest().counts();
    Welcome welcome =
        new Welcome(
            page,
            map(release),
            links(release, Part.METRO),
            links(release, Part.DROM),
            links(release, Part.COM),
            French.number(counts.getOrDefault("tvs", 0))
                + " territoires de vie-santé, "
                + French.number(counts.getOrDefault("communes", 0))
                + " communes, "
                + French.number(counts.getOrDefault("structures", 0))
                + " structures.");
    this.html = Html.render(out -> JtehomeGenerated.render(out, null, welcome));
  }

  /** {@code GET /}. */
  public Response handle(Request request) {
    request.parameters();
    return Response.html(html);
  }

  private static List<Link> links(SiteRelease release, Part part) {
    return release.release().atlas().regions().all().stream()
        .filter(region -> region.part() == part)
        .filter(
            region -> release.release().outlines().find(Level.REGION, region.code()).isPresent())
        .sorted(Comparator.comparing(Region::name, Collator.getInstance(Locale.FRANCE)))
        .map(region -> new Link(region.name(), Urls.of(region)))
        .toList();
  }

  private static Svg map(SiteRelease release) {
    List<OutlineMap.Shape> shapes = new ArrayList<>();
    for (Outline outline : release.release().outlines().list(Level.REGION)) {
      Optional<Region> region = release.release().atlas().regions().find(outline.code());
      if (region.isPresent() && region.get().part() == Part.METRO) {
        shapes.add(
            new OutlineMap.Shape(
                outline.geometry(), false, region.get().name(), Urls.of(region.get())));
      }
    }
    return shapes.isEmpty()
        ? Svg.NONE
        : new OutlineMap(
                "Choisir une région",
                "Carte des régions de France métropolitaine ; la liste qui suit mène aux mêmes pages.",
                shapes,
                MAP_WIDTH,
                MAP_HEIGHT)
            .draw();
  }
}
