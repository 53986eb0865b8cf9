package fr.rezone.site.opening;

import fr.rezone.site.view.Layer;
import fr.rezone.territory.outline.LatticeShape;
import java.util.ArrayList;
import java.util.List;

/**
 * The zoning of a profession over the land of the opening view: one path for each class, without
 * colours yet. Immutable.
 *
 * @param regions path data of the régions
 * @param classes in the order they are painted
 */
record OpeningDrawing(OpeningFrame frame, String regions, List<Painted> classes) {
  /** The token of what has no level, as on the live map. */
  private static final String NOTHING = "nc";

  /** What the live map gives régions at the zooms it opens with, a phone's 0.9, a desktop's 1.3. */
  private static final String REGION_LINE = "1.1";

  /**
   * @param token of its colour, without {@code zone-}
   * @param data of its path
   */
  record Painted(String token, String data) {}

  OpeningDrawing {
    classes = List.copyOf(classes);
  }

  /**
   * The class with the longest outline is painted first, as all the land: its borders are those of
   * the others, and need not be written twice.
   */
  static OpeningDrawing of(OpeningLand land, Layer layer) {
    int nothing = layer.classes().size();
    List<List<LatticeShape>> members = new ArrayList<>();
    for (int i = 0; i <= nothing; i++) {
      members.add(new ArrayList<>());
    }
    for (int i = 0; i < land.ranks().size(); i++) {
      int index = layer.classOf()[land.ranks().get(i)];
      members.get(index < 0 ? nothing : index).add(land.territories().get(i));
    }
    List<Painted> classes = new ArrayList<>();
    int longest = 0;
    for (int i = 0; i <= nothing; i++) {
      if (!members.get(i).isEmpty()) {
        String token = i == nothing ? NOTHING : layer.classes().get(i).token();
        String data = land.frame().path(LatticeShape.together(members.get(i)));
        classes.add(new Painted(token, data));
        if (data.length() > classes.get(longest).data().length()) {
          longest = classes.size() - 1;
        }
      }
    }
    if (!classes.isEmpty()) {
      String token = classes.remove(longest).token();
      classes.addFirst(new Painted(token, land.frame().path(land.whole())));
    }
    return new OpeningDrawing(land.frame(), land.regions(), classes);
  }

  /**
   * The picture in the colours of a theme, as a file of its own: no style reaches into an image.
   */
  String svg(ThemeColours colours, boolean inTheDark) {
    StringBuilder svg =
        new StringBuilder(1 << 17)
            .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"")
            .append(frame.viewBox())
            .append("\" width=\"")
            .append(Math.round(frame.width()))
            .append("\" height=\"")
            .append(Math.round(frame.height()))
            .append("\"><defs><path id=\"r\" d=\"")
            .append(regions)
            .append("\"/></defs><use href=\"#r\" fill=\"")
            .append(colours.colour("zone-" + NOTHING, inTheDark))
            .append("\"/>");
    for (Painted each : classes) {
      svg.append("<path fill=\"")
          .append(colours.colour("zone-" + each.token(), inTheDark))
          .append("\" d=\"")
          .append(each.data())
          .append("\"/>");
    }
    return svg.append("<use href=\"#r\" fill=\"none\" stroke=\"")
        .append(colours.colour("map-outline", inTheDark))
        .append("\" stroke-width=\"")
        .append(REGION_LINE)
        .append("\" stroke-linejoin=\"round\" vector-effect=\"non-scaling-stroke\"/></svg>\n")
        .toString();
  }
}
