package fr.rezone.demo.place;

import java.util.List;
import org.locationtech.jts.geom.Polygon;

/**
 * A priority quarter.
 *
 * @param communes ranks of the communes it lies in, largest first
 * @param outline degrees
 */
public record DemoQuartier(String code, String name, List<Integer> communes, Polygon outline) {
  public DemoQuartier {
    communes = List.copyOf(communes);
  }
}
