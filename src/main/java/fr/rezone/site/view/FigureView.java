package fr.rezone.site.view;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Indicator;
import fr.rezone.indicator.Quartiles;
import fr.rezone.territory.Level;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One figure of one territory with what makes it readable.
 *
 * @param quartiles of all territories of the same level; empty when the indicator has none
 * @param references the same figure in the larger territories it is compared with, the nearest
 *     first
 * @param standIn when the figure itself cannot be shown, the smallest larger territory where it can
 * @param why when the figure is secret, the rule that hides it
 * @param vintage the date or year described, French; may be empty when there is no value
 * @param sources the datasets it comes from
 */
public record FigureView(
    Indicator indicator,
    Figure figure,
    Optional<Quartiles> quartiles,
    List<Reference> references,
    Optional<Reference> standIn,
    Optional<SecretReasons.Why> why,
    String vintage,
    List<SourceView> sources) {
  public FigureView {
    references = List.copyOf(references);
    sources = List.copyOf(sources);
  }

  /** The figure in a larger territory; {@code url} is its page, empty for France. */
  public record Reference(Level level, String name, String url, Figure figure) {}

  /** A dataset: its words and the anchor of its entry on the page of data. */
  public record SourceView(String id, String title, String producer, String licence) {}

  /** 1 to 4 among the territories of the same level; empty without a value or quartiles. */
  public OptionalInt quarter() {
    return figure instanceof Figure.Published(double value, double _) && quartiles.isPresent()
        ? OptionalInt.of(quartiles.get().quarter(value))
        : OptionalInt.empty();
  }
}
