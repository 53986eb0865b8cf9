package fr.rezone.site.view;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Figures;
import fr.rezone.indicator.Indicator;
import fr.rezone.indicator.count.CountTerm;
import fr.rezone.indicator.count.Hiding;
import fr.rezone.indicator.count.ProtectedColumn;
import fr.rezone.indicator.count.ProtectedCounts;
import fr.rezone.secrecy.HidingReason;
import fr.rezone.secrecy.SecrecyRule;
import fr.rezone.site.French;
import fr.rezone.source.table.Counted;
import fr.rezone.source.table.MeasureCatalogue;
import fr.rezone.territory.Level;
import java.util.Optional;

/**
 * Says why a figure is secret: the rule in words, and on whose authority. It tells the reason of a
 * count, which the protection supposes known, and nothing of its value. Immutable.
 */
public final class SecretReasons {
  /**
   * A reason.
   *
   * @param words after a colon: « moins de 5 professionnels »
   * @param source the text that sets the rule, French
   * @param url where it can be read; empty if nowhere
   */
  public record Why(String words, String source, String url) {}

  private static final Why OPEN_DATA =
      new Why(
          "l’Assurance maladie ne publie pas les petits effectifs",
          "Méthode des données ouvertes de l’Assurance maladie.",
          "https://data.ameli.fr/pages/data-professionnels-sante-liberaux-methode");

  private final Figures figures;
  private final MeasureCatalogue vocabulary = MeasureCatalogue.load();

  public SecretReasons(Figures figures) {
    this.figures = figures;
  }

  /** Empty for a figure that is not secret. */
  public Optional<Why> of(Indicator indicator, Figure figure, Level level, int rank) {
    if (!(figure instanceof Figure.Secret)) {
      return Optional.empty();
    }
    return figures.isCounted(indicator)
        ? Optional.of(counted(indicator, figures.counts().orElseThrow(), level, rank))
        : Optional.of(OPEN_DATA);
  }

  /** That of the first count hidden by a rule, else of the first hidden one. */
  private Why counted(Indicator indicator, ProtectedCounts counts, Level level, int rank) {
    var formula = indicator.counts().orElseThrow();
    int[] years = counts.years(formula);
    int place = counts.places().first(level) + rank;
    Optional<Why> second = Optional.empty();
    for (CountTerm term : formula.terms()) {
      Counted counted = term.in(years[years.length - 1]);
      ProtectedColumn column = counts.column(counted).orElseThrow();
      if (column.isHidden(place)) {
        HidingReason reason = Hiding.reason(column.reason(place));
        SecrecyRule rule = counts.rules().get(vocabulary.rule(counted));
        Why why = new Why(words(reason, rule, counted.measure()), rule.source(), rule.url());
        if (reason != HidingReason.SECONDARY) {
          return why;
        }
        second = second.or(() -> Optional.of(why));
      }
    }
    return second.orElse(OPEN_DATA);
  }

  private static String words(HidingReason reason, SecrecyRule rule, String measure) {
    return switch (reason) {
      case CONTRIBUTORS ->
          "moins de " + rule.minimumContributors() + French.NBSP + "professionnels concernés";
      case VALUE ->
          "de 1 à "
              + (rule.minimumValue() - 1)
              + French.NBSP
              + (measure.equals("actes") ? "actes" : "patients")
              + " seulement";
      case DOMINANCE ->
          "un seul professionnel en fait plus de " + French.percent(rule.dominance(), 0);
      case SECONDARY -> "il permettrait de calculer par soustraction un chiffre secret voisin";
    };
  }
}
