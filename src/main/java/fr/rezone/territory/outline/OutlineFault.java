package fr.rezone.territory.outline;

import java.util.List;

/**
 * One fault of the published outlines and what became of it, for the quality report.
 *
 * @param codes the territories concerned, sorted
 * @param lon degrees, where the fault lies
 * @param lat degrees, where the fault lies
 */
public record OutlineFault(Kind kind, List<String> codes, double lon, double lat) {

  /** What is wrong, and what is done about it. */
  public enum Kind {
    BACKTRACK("ligne parcourue dans les deux sens", "ligne retirée du contour, surface inchangée"),
    TOUCHING_RING(
        "contour qui repasse par un même sommet", "contour scindé à ce sommet, surface inchangée"),
    CROSSING(
        "côtés qui se croisent",
        "croisement changé en sommet commun à tous les côtés qui y passent"),
    LOOSE_VERTEX("sommet d’un contour posé sur le côté d’un autre", "sommet ajouté au côté"),
    OVERLAP("surface revendiquée par plusieurs contours", "surface laissée au premier par le code"),
    SLIVER_GAP(
        "interstice étroit entre voisins", "interstice rendu au voisin au plus long côté commun"),
    HOLE(
        "surface enclavée hors de tout contour",
        "laissée vide : enclave étrangère, lac ou lacune de la source"),
    NO_SURFACE(
        "contour sans surface à cette échelle", "ligne ou point conservé, avec un point de repère");

    private final String found;
    private final String done;

    Kind(String found, String done) {
      this.found = found;
      this.done = done;
    }

    /** The fault, in French. */
    public String found() {
      return found;
    }

    /** The repair, in French. */
    public String done() {
      return done;
    }
  }

  public OutlineFault {
    codes = codes.stream().sorted().distinct().toList();
  }

  /** One French line for the report. */
  public String describe() {
    return "%s (%s) : %s".formatted(kind.found(), String.join(", ", codes), kind.done());
  }
}
