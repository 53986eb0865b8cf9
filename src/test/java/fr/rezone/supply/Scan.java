package fr.rezone.supply;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares what is shipped with the advisories at hand: {@code Scan ACCEPTED SBOM…}, the base being
 * named by {@code REZONE_ADVISORIES}. No network. Exit codes: 0 nothing found, or no base at hand,
 * which is said; 1 something found; 3 the scan could not be made.
 */
final class Scan {
  static final int CLEAN = 0;
  static final int FOUND = 1;
  static final int IMPOSSIBLE = 3;

  private Scan() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String base = System.getenv("REZONE_ADVISORIES");
    List<Path> files = Stream.of(args).map(Path::of).toList();
    System.exit(run(files, base == null ? "" : base, LocalDate.now(), out));
  }

  /**
   * @param files the accepted advisories, then the bills of materials
   * @param base where advisories are; empty for none at hand
   */
  static int run(List<Path> files, String base, LocalDate day, PrintStream out) {
    try {
      Accepted accepted = Accepted.read(files.getFirst());
      Set<Component> components = new LinkedHashSet<>();
      files.stream().skip(1).map(Sbom::read).forEach(components::addAll);
      if (base.isEmpty()) {
        out.println(
            "Non vérifié : aucune base d’avis. "
                + components.size()
                + " bibliothèques attendent ; désigner un dossier au format OSV par REZONE_ADVISORIES.");
        return CLEAN;
      }
      return report(components, AdvisoryBase.read(Path.of(base)), accepted, day, out);
    } catch (ScanException e) {
      out.println(e.getMessage());
      return IMPOSSIBLE;
    }
  }

  private static int report(
      Set<Component> components,
      AdvisoryBase base,
      Accepted accepted,
      LocalDate day,
      PrintStream out) {
    int open = 0;
    for (Finding finding : base.against(components)) {
      if (accepted.covers(finding, day)) {
        out.println("Accepté : " + finding.line());
      } else {
        out.println("Vulnérable : " + finding.line());
        open++;
      }
    }
    out.println(
        components.size()
            + " bibliothèques comparées à "
            + base.size()
            + " avis, le dernier du "
            + base.day()
            + " : "
            + (open == 0 ? "rien à corriger" : open + " à corriger"));
    return open == 0 ? CLEAN : FOUND;
  }
}
