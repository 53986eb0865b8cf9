package fr.rezone.release.tile;

import fr.rezone.territory.outline.*;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class ScratchTilesTest {
  static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1000000;
  }

  static TileLayer layer(String n, int a, int b, List<Outline> o) {
    List<TileFeature> f = new ArrayList<>();
    long id = 0;
    for (var x : o) f.add(TileFeature.ofCode(id++, x.geometry(), x.code()));
    return new TileLayer(n, a, b, TileLayer.Kind.COVERAGE, f);
  }

  @Test
  void run() throws Exception {
    var places = Mirror.places();
    long t = cpu(), w = System.nanoTime();
    var m = Mosaic.of(places.stream().map(Mirror.Place::outline).toList(), Grid.THOUSANDTHS);
    var tvs = m.dissolve(Mirror.grouping(places, Mirror.Place::tvs));
    var dep = m.dissolve(Mirror.grouping(places, Mirror.Place::departement));
    var reg = m.dissolve(Mirror.grouping(places, Mirror.Place::region));
    System.out.println("mosaic cpu " + (cpu() - t) + " wall " + (System.nanoTime() - w) / 1000000);
    var layers =
        List.of(
            layer("regions", 0, 11, reg),
            layer("departements", 4, 11, dep),
            layer("tvs", 0, 11, tvs),
            layer("communes", 7, 11, m.outlines().stream().filter(Outline::hasSurface).toList()));
    for (int k = 0; k < 2; k++) {
      t = cpu();
      w = System.nanoTime();
      Path p = Path.of("target/scratch.pmtiles");
      var st =
          TileArchiveWriter.write(
              p, layers, TileSetDescription.ofFrance("x", "y"), TileProgress.none());
      System.out.println(
          "tiles cpu "
              + (cpu() - t)
              + " wall "
              + (System.nanoTime() - w) / 1000000
              + " size "
              + Files.size(p));
      st.forEach(System.out::println);
      w = System.nanoTime();
      var r = PmtilesReader.open(p);
      System.out.println(
          "open "
              + (System.nanoTime() - w) / 1000000
              + " root "
              + Pmtiles.decodeHeader(Files.readAllBytes(p)));
      w = System.nanoTime();
      r.verify();
      System.out.println("verify " + (System.nanoTime() - w) / 1000000);
      int tot = 0;
      for (int x = 15; x <= 16; x++)
        for (int y = 10; y <= 11; y++) {
          int l = r.tile(5, x, y).map(b -> b.length).orElse(0);
          tot += l;
          var b = r.tile(5, x, y);
          if (b.isPresent())
            for (var l2 : MvtTile.decode(Gzip.unpack(b.get(), 0, l)).layers())
              System.out.println(
                  x
                      + "/"
                      + y
                      + " "
                      + l
                      + " "
                      + l2.name()
                      + " "
                      + l2.features().size()
                      + " pts "
                      + l2.features().stream()
                          .flatMap(f -> f.paths().stream())
                          .mapToInt(q -> q.length / 2)
                          .sum());
        }
      System.out.println("view " + tot);
    }
  }
}
