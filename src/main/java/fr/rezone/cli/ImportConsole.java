package fr.rezone.cli;

import fr.rezone.release.ImportProgress;
import java.io.PrintStream;
import java.util.Locale;

/** Tells the steps of an import on the standard error, with the seconds since it began. */
final class ImportConsole implements ImportProgress {
  private static final double NANOS = 1e9;

  private final PrintStream out;
  private final long start = System.nanoTime();

  ImportConsole(PrintStream out) {
    this.out = out;
  }

  @Override
  public void step(String label) {
    out.printf(Locale.FRANCE, "%6.1f s  %s%n", elapsed(), label);
  }

  @Override
  public void done(String label) {
    out.printf(Locale.FRANCE, "%6.1f s  fini : %s%n", elapsed(), label);
  }

  @Override
  public void warn(String message) {
    out.printf(Locale.FRANCE, "%6.1f s  attention : %s%n", elapsed(), message);
  }

  double elapsed() {
    return (System.nanoTime() - start) / NANOS;
  }
}
