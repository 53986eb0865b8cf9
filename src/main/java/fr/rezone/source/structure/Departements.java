package fr.rezone.source.structure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where each département lies, to tell a plausible position from a wrong one. Our own table, read
 * once; immutable.
 */
final class Departements {
  /**
   * Bounds in degrees, a few kilometres wider than the département.
   *
   * @param projection the one in which FINESS writes positions there
   */
  record Bounds(double west, double south, double east, double north, Projection projection) {
    boolean contains(double lon, double lat) {
      return lon >= west && lon <= east && lat >= south && lat <= north;
    }
  }

  private static final String TABLE = "departements.csv";
  private static final Map<String, Bounds> BOUNDS = load();

  private Departements() {}

  /**
   * The bounds of a département by its INSEE code; null when it has none (unknown code, Pacific
   * territories).
   */
  static @Nullable Bounds find(String code) {
    return BOUNDS.get(code);
  }

  /** Whether a position lies within the bounds of some département. */
  static boolean isInFrance(double lon, double lat) {
    for (Bounds bounds : BOUNDS.values()) {
      if (bounds.contains(lon, lat)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The département of a commune code: three characters overseas, {@code 9A…9F} understood as
   * FINESS and the SAE write them, else the first two; empty when the code is too short.
   */
  static String ofCommune(String commune) {
    if (commune.length() < 3) {
      return "";
    }
    if (commune.startsWith("97") || commune.startsWith("98")) {
      return commune.substring(0, 3);
    }
    if (commune.charAt(0) == '9' && commune.charAt(1) >= 'A' && commune.charAt(1) <= 'F') {
      return "97" + (commune.charAt(1) - 'A' + 1);
    }
    return commune.substring(0, 2);
  }

  private static Map<String, Bounds> load() {
    Map<String, Bounds> bounds = new LinkedHashMap<>();
    try (InputStream in = Departements.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    java.util.Objects.requireNonNull(in, TABLE), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("code;"))
          .forEach(
              line -> {
                String[] cells = line.split(";");
                bounds.put(
                    cells[0],
                    new Bounds(
                        Double.parseDouble(cells[1]),
                        Double.parseDouble(cells[2]),
                        Double.parseDouble(cells[3]),
                        Double.parseDouble(cells[4]),
                        Projection.valueOf(cells[5])));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(bounds);
  }
}
