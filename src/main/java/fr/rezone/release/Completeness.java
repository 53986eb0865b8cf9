package fr.rezone.release;

import fr.rezone.source.SourceException;
import fr.rezone.source.SourceFile;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import fr.rezone.territory.Part;
import fr.rezone.territory.outline.Outlines;
import java.util.List;
import java.util.Map;

/**
 * Refuses a required file that was cut between two lines, or is of another vintage: a map with
 * holes is worse than the former map. The limits are our own choice.
 */
final class Completeness {
  private static final double MOST_MISSING_SHARE = 0.01;

  /** A handful of communes is new or re-created each year: that is no cut file. */
  private static final int FEW = 5;

  private Completeness() {}

  /**
   * @param files by dataset id, to be named
   * @throws SourceException if more than one commune in a hundred has no territory, or no outline
   */
  static void require(Atlas atlas, Outlines outlines, Map<String, List<SourceFile>> files) {
    List<Commune> zoned =
        atlas.undividedCommunes().stream().filter(c -> c.part() != Part.COM).toList();
    long outside = zoned.stream().filter(commune -> commune.tvs() == null).count();
    require(outside, zoned.size(), "territoire de vie-santé", "zonages", files);
    int communes = atlas.communes().size();
    int drawn = outlines.list(Level.COMMUNE).size();
    require(communes - drawn, communes, "contour", "contours", files);
  }

  private static void require(
      long missing, int all, String what, String dataset, Map<String, List<SourceFile>> files) {
    if (missing > FEW && missing > MOST_MISSING_SHARE * all) {
      List<SourceFile> read = files.getOrDefault(dataset, List.of());
      throw SourceException.at(
          read.isEmpty() ? dataset : read.getLast().name(),
          0,
          missing + " communes sur " + all + " n’y ont pas de " + what,
          "vérifier que le fichier est entier et du même millésime que le code géographique");
    }
  }
}
