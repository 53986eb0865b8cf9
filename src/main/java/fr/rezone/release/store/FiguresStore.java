package fr.rezone.release.store;

import fr.rezone.indicator.FigureColumn;
import fr.rezone.indicator.Figures;
import fr.rezone.indicator.IndicatorCatalogue;
import fr.rezone.indicator.Series;
import fr.rezone.indicator.count.AtlasPlaces;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures as a run of bytes, column by column. */
final class FiguresStore {
  private static final Comparator<Figures.Key> ORDER =
      Comparator.comparing(Figures.Key::indicator).thenComparing(Figures.Key::level);

  private FiguresStore() {}

  static void write(Figures figures, StoreOutput out) throws IOException {
    writeVintages(figures, out);
    out.list(
        figures.columns().keySet().stream().sorted(ORDER).toList(),
        key -> {
          FigureColumn column = figures.columns().get(key);
          if (column != null) {
            write(key, out);
            out.bytes(doubles(column.values()));
            out.bytes(floats(column.coverages()));
            out.bytes(column.states());
          }
        });
    out.list(
        figures.series().keySet().stream().sorted(ORDER).toList(),
        key -> {
          Series series = figures.series().get(key);
          if (series != null) {
            write(key, out);
            out.bytes(integers(series.years()));
            out.integer(series.size());
            for (int i = 0; i < series.size(); i++) {
              out.bytes(doubles(series.line(i)));
            }
          }
        });
    out.flag(figures.counts().isPresent());
    if (figures.counts().isPresent()) {
      CountsStore.write(figures.counts().get(), out);
    }
  }

  private static void writeVintages(Figures figures, StoreOutput out) throws IOException {
    out.list(
        new TreeMap<>(figures.vintages()).entrySet(),
        entry -> {
          out.text(entry.getKey());
          out.text(entry.getValue());
        });
  }

  private static void write(Figures.Key key, StoreOutput out) throws IOException {
    out.text(key.indicator());
    out.text(key.level().id());
  }

  static Figures read(StoreInput in, IndicatorCatalogue catalogue, Atlas atlas) throws IOException {
    Map<String, String> vintages = new HashMap<>();
    in.list(() -> vintages.put(in.text(), in.text()));
    Map<Figures.Key, FigureColumn> columns = new HashMap<>();
    in.list(
        () ->
            columns.put(
                readKey(in), FigureColumn.of(doubles(in.bytes()), floats(in.bytes()), in.bytes())));
    Map<Figures.Key, Series> series = new HashMap<>();
    in.list(
        () -> {
          Figures.Key key = readKey(in);
          int[] years = integers(in.bytes());
          List<double[]> lines = in.list(() -> doubles(in.bytes()));
          return series.put(key, new Series(years, lines.toArray(double[][]::new)));
        });
    for (Figures.Key key : List.copyOf(columns.keySet())) {
      if (catalogue.find(key.indicator()).isEmpty()) {
        throw new IOException("unknown indicator " + key.indicator());
      }
    }
    Figures open = new Figures(catalogue, columns, series, vintages);
    return in.flag() ? open.with(CountsStore.read(in, new AtlasPlaces(atlas))) : open;
  }

  private static Figures.Key readKey(StoreInput in) throws IOException {
    String indicator = in.text();
    String level = in.text();
    return new Figures.Key(
        indicator, Level.find(level).orElseThrow(() -> new IOException("unknown level " + level)));
  }

  private static byte[] doubles(double[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
    bytes.asDoubleBuffer().put(values);
    return bytes.array();
  }

  private static double[] doubles(byte[] bytes) {
    double[] values = new double[bytes.length / Double.BYTES];
    ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
    return values;
  }

  private static byte[] floats(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  private static float[] floats(byte[] bytes) {
    float[] values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    return values;
  }

  private static byte[] integers(int[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    return bytes.array();
  }

  private static int[] integers(byte[] bytes) {
    int[] values = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(values);
    return values;
  }
}
