package fr.rezone.site.view;

import fr.rezone.territory.outline.Outline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Which outlines lie around one of them, for the small maps of sheets. Immutable, safe to share
 * between threads.
 */
public final class Neighbourhood {
  private final STRtree tree = new STRtree();

  public Neighbourhood(List<Outline> outlines) {
    for (Outline outline : outlines) {
      tree.insert(outline.geometry().getEnvelopeInternal(), outline);
    }
    tree.build();
  }

  /**
   * The outlines met by the box around one, itself included, by code.
   *
   * @param margin how far the box goes beyond the outline, as a share of its longer side
   */
  public List<Outline> around(Outline outline, double margin) {
    Envelope box = new Envelope(outline.geometry().getEnvelopeInternal());
    box.expandBy(margin * Math.max(box.getWidth(), box.getHeight()));
    List<Outline> around = new ArrayList<>();
    tree.query(box, item -> around.add((Outline) item));
    around.sort(Comparator.comparing(Outline::code));
    return around;
  }
}
