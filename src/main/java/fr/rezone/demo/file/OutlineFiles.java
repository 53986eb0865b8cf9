package fr.rezone.demo.file;

import fr.rezone.demo.land.Frame;
import fr.rezone.demo.place.DemoCommune;
import fr.rezone.demo.place.DemoQuartier;
import fr.rezone.demo.place.World;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;

/** Outlines of communes (Etalab's layout) and of priority quarters (the ANCT's), as GeoJSON. */
final class OutlineFiles {
  private static final int PER_DEGREE = 1000;

  private OutlineFiles() {}

  static void write(World world, SourceWriter files) throws IOException {
    files.text(
        "contours/communes-1000m.geojson.gz",
        out -> {
          out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
          Iterator<DemoCommune> communes = world.byCode().iterator();
          while (communes.hasNext()) {
            out.write(commune(world, communes.next()));
            out.write(communes.hasNext() ? ",\n" : "\n");
          }
          out.write("]}\n");
        });
    files.text(
        "qpv/QP2024_France_Hexagonale_Outre_Mer_WGS84.geojson",
        out -> {
          out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
          Iterator<DemoQuartier> quartiers = world.quartiers().iterator();
          while (quartiers.hasNext()) {
            out.write(quartier(quartiers.next()));
            out.write(quartiers.hasNext() ? ",\n" : "\n");
          }
          out.write("]}\n");
        });
  }

  private static String commune(World world, DemoCommune commune) {
    StringBuilder line =
        new StringBuilder(
            "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"nom\":\"%s\",\"departement\":\"%s\",\"region\":\"%s\",\"epci\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
                .formatted(
                    commune.code(),
                    commune.name(),
                    world.departements().get(commune.departement()).code(),
                    world.regions().get(commune.region()).code(),
                    world.epci().get(commune.epci()).code()));
    long[] ring = world.land().rings()[commune.rank()];
    for (int i = 0; i < ring.length; i++) {
      line.append(i == 0 ? "[" : ",[");
      thousandths(line, Frame.nodeLon(ring[i])).append(',');
      thousandths(line, Frame.nodeLat(ring[i])).append(']');
    }
    return line.append("]]}}").toString();
  }

  private static StringBuilder thousandths(StringBuilder line, int value) {
    int whole = Math.abs(value) / PER_DEGREE;
    String rest = String.valueOf(PER_DEGREE + Math.abs(value) % PER_DEGREE);
    return line.append(value < 0 ? "-" : "")
        .append(whole)
        .append('.')
        .append(rest, 1, rest.length());
  }

  private static String quartier(DemoQuartier quartier) {
    StringBuilder line =
        new StringBuilder(
            "{\"type\":\"Feature\",\"properties\":{\"code_qp\":\"%s\",\"lib_qp\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
                .formatted(quartier.code(), quartier.name()));
    Coordinate[] ring = quartier.outline().getCoordinates();
    for (int i = 0; i < ring.length; i++) {
      line.append(i == 0 ? "[" : ",[")
          .append(String.format(Locale.ROOT, "%.5f,%.5f", ring[i].x, ring[i].y))
          .append(']');
    }
    return line.append("]]}}").toString();
  }
}
