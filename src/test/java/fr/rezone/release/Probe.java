package fr.rezone.release;

import fr.rezone.indicator.*;
import fr.rezone.source.*;
import fr.rezone.territory.*;
import java.nio.file.*;
import java.util.*;

public class Probe {
  public static void main(String[] a) throws Exception {
    long t0 = System.nanoTime();
    var m = new Mirror(Path.of("../shared/sources"));
    var r = new SourceReading(ZoningRules.load());
    for (var d : Catalogue.load().datasets()) {
      if (List.of("finess", "sae", "ehpad").contains(d.id())) continue;
      long t = System.nanoTime();
      r.read(d, m.find(d));
      System.out.println(d.id() + " " + (System.nanoTime() - t) / 1000000 + " ms");
    }
    long t = System.nanoTime();
    Atlas at = r.atlas().build(r.reports());
    System.out.println("atlas " + (System.nanoTime() - t) / 1000000);
    t = System.nanoTime();
    Figures f = OpenFigures.compute(IndicatorCatalogue.load(), at, r.data(), r.reports());
    System.out.println("figures " + (System.nanoTime() - t) / 1000000);
    Path p = Path.of("target/atlas.bin");
    t = System.nanoTime();
    new fr.rezone.release.store.Store(at, f).write(p);
    System.out.println("write " + (System.nanoTime() - t) / 1000000 + " " + Files.size(p));
    t = System.nanoTime();
    var s = fr.rezone.release.store.Store.read(p);
    System.out.println("read " + (System.nanoTime() - t) / 1000000);
    System.out.println("total " + (System.nanoTime() - t0) / 1000000);
    for (var e : r.reports().values())
      System.out.println(
          e.datasetId()
              + " read "
              + e.read()
              + " kept "
              + e.kept()
              + " "
              + e.rejectCounts()
              + " "
              + e.notes()
              + " "
              + e.vintage());
    System.out.println(r.failures());
    System.out.println(
        at.communes().size()
            + " "
            + at.tvs().size()
            + " "
            + at.regions().size()
            + " "
            + at.departements().size()
            + " "
            + at.quartiers().size()
            + " "
            + at.epci().size());
    for (var i : f.catalogue().all()) {
      System.out.print(i.id());
      for (var l : Level.values())
        f.column(i, l)
            .ifPresent(
                c ->
                    System.out.print(
                        " "
                            + l
                            + "="
                            + c.published().length
                            + "/"
                            + c.size()
                            + " q="
                            + f.quartiles(i, l).orElse(null)));
      System.out.println(" FR " + f.figure(i, Level.FRANCE, 0));
    }
    var tv = at.tvs().get("01053");
    for (var pr : at.zonings().rules().professions())
      System.out.println(pr.id() + " " + at.zoning(pr, tv));
    for (var pr : at.zonings().rules().professions()) {
      Map<String, Integer> c = new TreeMap<>();
      int mixed = 0;
      for (var x : at.tvs().all()) {
        var z = at.zoning(pr, x);
        if (z.isMixed()) mixed++;
        c.merge(z.isEmpty() ? "-" : z.majority().level().id(), 1, Integer::sum);
      }
      System.out.println(pr.id() + " tvs " + c + " mixed " + mixed);
    }
  }
}
