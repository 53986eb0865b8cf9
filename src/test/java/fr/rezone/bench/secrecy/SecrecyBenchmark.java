package fr.rezone.bench.secrecy;

import fr.rezone.secrecy.Audit;
import fr.rezone.secrecy.AuditReport;
import fr.rezone.secrecy.HidingReason;
import fr.rezone.secrecy.LinkedTables;
import fr.rezone.secrecy.Protection;
import fr.rezone.secrecy.Protector;
import fr.rezone.secrecy.PublishedTables;
import java.util.Locale;

/**
 * Protects, then attacks, invented tables: {@code java -Xmx3g -cp …
 * fr.rezone.bench.secrecy.SecrecyBenchmark COMMUNES [SEED] [noaudit]}. Promised: a country of
 * 35,000 communes and five million cells protected in 60 s and 3 GB, nothing recoverable, at most
 * 1.6 secondary cells for one primary.
 */
public final class SecrecyBenchmark {
  private SecrecyBenchmark() {}

  public static void main(String[] args) {
    int communes = args.length > 0 ? Integer.parseInt(args[0]) : 600;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    long start = System.nanoTime();
    LinkedTables tables = PlausibleTables.of(communes, seed);
    say("%,d cells, %,d sums, built in %.1f s", tables.cells(), tables.sumCount(), since(start));
    start = System.nanoTime();
    Protection protection = Protector.protect(tables, PlausibleTables.RULES);
    say("protected in %.2f s", since(start));
    for (HidingReason reason : HidingReason.values()) {
      say("  %s %,d", reason, protection.count(reason));
    }
    say(
        "  %.2f secondary for one primary, %.2f %% of cells, %.2f %% of value hidden, %d unprotected",
        (double) protection.secondaryCount() / protection.primaryCount(),
        100 * protection.loss().shareOfCells(),
        100 * protection.loss().shareOfValue(),
        protection.unprotectedCells().size());

    if (args.length > 2) {
      return;
    }
    start = System.nanoTime();
    AuditReport report =
        Audit.attack(PublishedTables.of(tables, protection, PlausibleTables.RULES));
    say(
        "attacked in %.2f s: %,d sensitive, %d leaks, %d groups, the largest of %,d, %d programs",
        since(start),
        report.sensitive(),
        report.leaks().size(),
        report.components(),
        report.largestComponent(),
        report.programs());
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
