package fr.rezone.site.find;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Indicator;
import fr.rezone.site.French;
import fr.rezone.site.find.Reason.Verdict;
import fr.rezone.site.view.Distances;
import fr.rezone.territory.Commune;
import fr.rezone.territory.TvsZoning;
import fr.rezone.territory.structure.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The reasons of a ranking, in French. Stateless. */
final class Phrases {
  private static final double HIGH = 0.75;
  private static final double LOW = 0.25;
  private static final int MOST_NAME = 60;

  private Phrases() {}

  static Reason far(double metres, Commune place) {
    return Double.isNaN(metres)
        ? new Reason(Verdict.UNKNOWN, "distance inconnue")
        : new Reason(
            Verdict.MET,
            metres < 1
                ? "autour de " + place.name()
                : "à " + Distances.km(metres) + " " + of(place.name()));
  }

  /** « de Rennes », « d’Arles », « du Mans », « des Herbiers ». */
  static String of(String name) {
    if (name.startsWith("Le ")) {
      return "du " + name.substring(3);
    }
    if (name.startsWith("Les ")) {
      return "des " + name.substring(4);
    }
    return "AEIOUYÂÀÉÈÊÎÔÛŒ".indexOf(name.charAt(0)) >= 0 ? "d’" + name : "de " + name;
  }

  /** A territory of several levels answers in part only. */
  static Reason mixed(TvsZoning zoning, int population) {
    List<String> parts = new ArrayList<>();
    for (TvsZoning.Share part : zoning.parts()) {
      parts.add(
          part.designation().level().letters()
              + " pour "
              + French.percent(part.population() / (double) Math.max(1, population), 0));
    }
    return new Reason(
        Verdict.PARTLY, "plusieurs niveaux : " + French.list(parts) + " des habitants");
  }

  static Reason unpublished(FigureWish wish, Figure figure) {
    boolean nobody =
        figure instanceof Figure.NotConcerned(Figure.Reason why)
            && why == Figure.Reason.NO_PHYSICIAN;
    return new Reason(
        Verdict.UNKNOWN,
        label(wish.indicator())
            + " : "
            + (nobody
                ? "aucun généraliste"
                : figure instanceof Figure.Secret ? "secret ici" : "non publié ici"));
  }

  static Reason figure(FigureWish wish, double value, double share) {
    double satisfaction = wish.weight() >= 0 ? share : 1 - share;
    Verdict verdict =
        wish.weight() == 0 || satisfaction >= HIGH
            ? Verdict.MET
            : satisfaction > LOW ? Verdict.PARTLY : Verdict.UNMET;
    double shown = Math.clamp(share, 0.01, 0.99);
    String standing =
        wish.weight() >= 0
            ? "plus que dans " + French.percent(shown, 0)
            : "moins que dans " + French.percent(1 - shown, 0);
    return new Reason(
        verdict,
        written(wish.indicator(), value)
            + (wish.weight() == 0 ? "" : ", " + standing + " des territoires de France"));
  }

  private static String label(Indicator indicator) {
    return indicator.shortLabel().toLowerCase(Locale.FRANCE).replace("(apl)", "(APL)");
  }

  /** « 1 450 habitants par généraliste », « évolution des généralistes : −12 % ». */
  private static String written(Indicator indicator, double value) {
    return switch (indicator.id()) {
      case "habitants-par-generaliste" ->
          French.number(value, 0) + French.NBSP + "habitants par généraliste";
      case "population" -> French.number(value, 0) + French.NBSP + "habitants";
      case "apl-generalistes" ->
          French.number(value, indicator.decimals())
              + French.NBSP
              + "consultations accessibles par an et par habitant";
      default ->
          label(indicator)
              + " : "
              + (indicator.signed()
                  ? French.signed(value, indicator.decimals())
                  : French.number(value, indicator.decimals()))
              + French.NBSP
              + indicator.unit();
    };
  }

  static Reason unlisted(StructureWish wish) {
    return new Reason(
        Verdict.UNKNOWN, lower(wish.kind().label()) + " : non recensé ici par les sources lues");
  }

  static Reason structure(StructureWish wish, double metres, Optional<Structure> nearest) {
    String label = lower(wish.kind().label());
    if (nearest.isEmpty()) {
      return new Reason(Verdict.UNMET, label + " : aucune de position connue à moins de 150 km");
    }
    boolean within = metres <= wish.km() * 1000;
    return new Reason(
        within ? Verdict.MET : metres < 2 * wish.km() * 1000 ? Verdict.PARTLY : Verdict.UNMET,
        label
            + " à "
            + Distances.km(metres)
            + " ("
            + Distances.driving(metres)
            + ") : "
            + shortened(nearest.get().name()));
  }

  private static String shortened(String name) {
    return name.length() <= MOST_NAME ? name : name.substring(0, MOST_NAME - 1).strip() + "…";
  }

  /** In the middle of a sentence; acronyms keep their capitals. */
  private static String lower(String label) {
    boolean acronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return acronym ? label : label.substring(0, 1).toLowerCase(Locale.FRANCE) + label.substring(1);
  }
}
