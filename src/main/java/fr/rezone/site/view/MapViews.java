package fr.rezone.site.view;

import fr.rezone.release.Release;
import fr.rezone.territory.Level;
import fr.rezone.territory.Part;
import fr.rezone.territory.Region;
import fr.rezone.territory.outline.Outline;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * The places that the map offers to jump to: European France, the overseas parts, then each région
 * of the mainland. Immutable.
 */
public record MapViews(List<View> all) {
  /** A frame without any outline is still a frame. */
  private static final double[] EUROPEAN_FRANCE = {-5.2, 41.3, 9.6, 51.1};

  /**
   * @param code of a région; empty for the usual view
   * @param bounds west, south, east, north, degrees; not to be written into
   */
  public record View(String code, String name, double[] bounds) {}

  public MapViews {
    all = List.copyOf(all);
  }

  public static MapViews of(Release release) {
    Envelope metropolitan = new Envelope();
    List<View> overseas = new ArrayList<>();
    List<View> regions = new ArrayList<>();
    for (Outline outline : release.outlines().list(Level.REGION)) {
      Optional<Region> region = release.atlas().regions().find(outline.code());
      Envelope box = outline.geometry().getEnvelopeInternal();
      if (region.isEmpty()) {
        continue;
      }
      View view = new View(region.get().code(), region.get().name(), bounds(box));
      if (region.get().part() == Part.METRO) {
        metropolitan.expandToInclude(box);
        regions.add(view);
      } else {
        overseas.add(view);
      }
    }
    Comparator<View> byName = Comparator.comparing(View::name, Collator.getInstance(Locale.FRANCE));
    List<View> all = new ArrayList<>();
    all.add(new View("", "France métropolitaine", bounds(metropolitan)));
    overseas.stream()
        .sorted(
            Comparator.comparing(
                    (View view) -> release.atlas().regions().get(view.code()).part() != Part.DROM)
                .thenComparing(byName))
        .forEach(all::add);
    regions.stream().sorted(byName).forEach(all::add);
    return new MapViews(all);
  }

  private static double[] bounds(Envelope box) {
    return box.isNull()
        ? EUROPEAN_FRANCE.clone()
        : new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
  }

  /** The name of a view, as a table says where its rows are. */
  public String where(String code) {
    return all.stream()
        .filter(view -> !code.isEmpty() && view.code().equals(code))
        .findFirst()
        .map(View::name)
        .orElse("toute la France");
  }
}
