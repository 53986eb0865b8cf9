package fr.rezone.site.opening;

import fr.rezone.release.tile.Mercator;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a picture as a browser does, enough to say which colour is painted at a place. */
final class PaintedPicture {
  private static final Pattern VIEW_BOX = Pattern.compile("viewBox=\"([^\"]+)\"");
  private static final Pattern PAINT =
      Pattern.compile("<(?:path|use href=\"#(\\w)\") fill=\"(#\\w+)\"(?: d=\"([^\"]*)\")?");
  private static final Pattern SHAPE = Pattern.compile("<path id=\"r\" d=\"([^\"]*)\"");
  private static final Pattern PART = Pattern.compile("[Mlz]|-?\\d+");

  private record Layer(String colour, Path2D path) {}

  private final double[] bounds;
  private final double[] box;
  private final List<Layer> layers = new ArrayList<>();

  /**
   * @param bounds of the view: west, south, east and north, degrees
   */
  PaintedPicture(String svg, double[] bounds) {
    this.bounds = bounds.clone();
    Matcher viewBox = VIEW_BOX.matcher(svg);
    viewBox.find();
    String[] numbers = viewBox.group(1).split(" ", -1);
    box = new double[4];
    for (int i = 0; i < 4; i++) {
      box[i] = Double.parseDouble(numbers[i]);
    }
    Matcher shape = SHAPE.matcher(svg);
    shape.find();
    Matcher paint = PAINT.matcher(svg);
    while (paint.find()) {
      layers.add(
          new Layer(
              paint.group(2), path(paint.group(1) == null ? paint.group(3) : shape.group(1))));
    }
  }

  /** The colour on top, or an empty text where nothing is painted. */
  String at(double lon, double lat) {
    Mercator plane = Mercator.PLANE;
    double x =
        box[0]
            + box[2]
                * (plane.x(lon) - plane.x(bounds[0]))
                / (plane.x(bounds[2]) - plane.x(bounds[0]));
    double y =
        box[1]
            + box[3]
                * (plane.y(bounds[3]) - plane.y(lat))
                / (plane.y(bounds[3]) - plane.y(bounds[1]));
    return layers.reversed().stream()
        .filter(layer -> layer.path().contains(x, y))
        .map(Layer::colour)
        .findFirst()
        .orElse("");
  }

  private static Path2D path(String data) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    Matcher parts = PART.matcher(data);
    boolean begins = false;
    double x = 0;
    double y = 0;
    while (parts.find()) {
      switch (parts.group()) {
        case "M" -> begins = true;
        case "z" -> path.closePath();
        case "l" -> begins = false;
        default -> {
          double first = Double.parseDouble(parts.group());
          parts.find();
          double second = Double.parseDouble(parts.group());
          x = begins ? first : x + first;
          y = begins ? second : y + second;
          if (begins) {
            path.moveTo(x, y);
          } else {
            path.lineTo(x, y);
          }
        }
      }
    }
    return path;
  }
}
