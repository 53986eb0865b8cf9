package fr.rezone.site.page;

import fr.rezone.site.French;
import fr.rezone.site.MapPage;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.view.Layer;
import fr.rezone.site.view.Layers;
import fr.rezone.site.view.MapClass;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the map page shows before its script: the legend, and the picture of the first view.
 * Immutable, safe to share between threads.
 */
final class MapOpening {
  private static final double LEAST_SHARE = 0.001;
  private static final double FINE_SHARE = 0.1;

  /** What an address may say without leaving the first view: its zoning, and how it is shown. */
  private static final Set<String> USUAL = Set.of("profession", "couche", "niveau", "vue");

  private final SiteRelease release;
  private final String view;

  /**
   * @param view the name of the usual view
   */
  MapOpening(SiteRelease release, String view) {
    this.release = release;
    this.view = view;
  }

  /**
   * The layer of an address.
   *
   * @param id {@code zonage}, or an indicator
   * @return empty for a layer that is not the site's own, such as a project's totals
   */
  Optional<Layer> layer(String id, Profession profession, Level level, Optional<LocalDate> day) {
    if (!id.equals(MapPages.ZONING)) {
      return release.layers().find(id, level);
    }
    String zoning = Layers.ZONING + profession.id();
    return day.isPresent()
        ? release.layers().zoning(zoning, level, day.get())
        : release.layers().find(zoning, level);
  }

  /** The same lines as the script writes, which then makes them answer to a click. */
  static MapPage.Legend legend(Layer layer) {
    long people = layer.classes().stream().mapToLong(MapClass::population).sum();
    String note =
        Stream.of(layer.vintage(), layer.source().isEmpty() ? "" : "source : " + layer.source())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    List<MapPage.Line> lines =
        layer.classes().stream().map(each -> line(each, layer.level(), people)).toList();
    return new MapPage.Legend(layer.label(), French.typeset(note), lines);
  }

  private static MapPage.Line line(MapClass each, Level level, long people) {
    String count =
        level == Level.COMMUNE
            ? French.count(each.count(), "commune", "communes")
            : French.count(each.count(), "territoire", "territoires");
    double share = people > 0 ? (double) each.population() / people : 0;
    return new MapPage.Line(
        each.token(),
        each.letters(),
        each.label(),
        people > 0 ? count + " · " + percent(share) + " des habitants" : count,
        Math.round(share * 1_000) / 10.0);
  }

  private static String percent(double share) {
    return share > 0 && share < LEAST_SHARE
        ? "moins de 0,1" + French.NBSP + "%"
        : French.percent(share, share < FINE_SHARE ? 1 : 0);
  }

  /**
   * Whether an address leaves all but the layer as it usually is: another frame, day or palette,
   * and anything laid over the land, would make the picture another map than the live one.
   */
  static boolean isUsual(Parameters parameters) {
    return USUAL.containsAll(parameters.given());
  }

  /** The picture of a layer in the usual view, if it is the zoning of territories. */
  Optional<MapPage.Opening> picture(Layer zoning, Profession profession) {
    boolean drawn = zoning.id().startsWith(Layers.ZONING) && zoning.level() == Level.TVS;
    if (!drawn || zoning.classes().isEmpty()) {
      return Optional.empty();
    }
    return release
        .opening()
        .of(profession)
        .map(
            it ->
                new MapPage.Opening(
                    it.light(),
                    it.dark(),
                    it.width(),
                    it.height(),
                    zoning.label()
                        + ", "
                        + view
                        + " : chaque territoire de vie-santé a la couleur de son niveau. La"
                        + " légende compte les territoires de chaque niveau, le tableau les"
                        + " nomme."));
  }
}
