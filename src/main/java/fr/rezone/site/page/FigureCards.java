package fr.rezone.site.page;

import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Indicator;
import fr.rezone.indicator.Quartiles;
import fr.rezone.site.FigureCard;
import fr.rezone.site.French;
import fr.rezone.site.chart.ComparisonLine;
import fr.rezone.site.chart.Svg;
import fr.rezone.site.view.FigureView;
import fr.rezone.territory.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Writes figures as cards: the value, what it compares to, how it is made. */
final class FigureCards {
  private static final String[] QUARTERS = {
    "Dans le quart le plus bas",
    "Dans le deuxième quart",
    "Dans le troisième quart",
    "Dans le quart le plus haut"
  };

  private FigureCards() {}

  static FigureCard card(FigureView view) {
    Indicator indicator = view.indicator();
    boolean absent = !(view.figure() instanceof Figure.Published);
    return new FigureCard(
        indicator.shortLabel(),
        value(indicator, view.figure()),
        indicator.unit(),
        absent,
        remark(view),
        comparison(view),
        view.vintage(),
        indicator.explanation() + " Calcul : " + indicator.formula() + "." + differs(indicator),
        String.join(
            " ; ",
            view.sources().stream().map(s -> s.producer() + ", « " + s.title() + " »").toList()));
  }

  /** Why the figure may not be that of another tool; empty where no other one gives it. */
  static String differs(Indicator indicator) {
    return indicator.equivalent().isEmpty()
        ? ""
        : " C@rtoSanté en donne un proche, « "
            + indicator.equivalent()
            + " » : l’année, les professionnels comptés ou le secret peuvent faire un écart.";
  }

  /** The value as read, or the reason why there is none, in a few words. */
  static String value(Indicator indicator, Figure figure) {
    return switch (figure) {
      case Figure.Published(double value, double _) -> number(indicator, value);
      case Figure.Secret() -> "secret statistique";
      case Figure.Missing(Figure.Reason reason) -> reason(reason);
      case Figure.NotConcerned(Figure.Reason reason) -> reason(reason);
    };
  }

  static String number(Indicator indicator, double value) {
    return indicator.signed()
        ? French.signed(value, indicator.decimals())
        : French.number(value, indicator.decimals());
  }

  /** The value with its unit. */
  static String full(Indicator indicator, Figure figure) {
    return figure instanceof Figure.Published(double value, double _)
        ? number(indicator, value) + French.NBSP + indicator.unit()
        : value(indicator, figure);
  }

  private static String reason(Figure.Reason reason) {
    return switch (reason) {
      case LEVEL -> "non publié à ce niveau";
      case NOT_IMPORTED -> "source non importée";
      case SOURCE -> "absent de la source";
      case COVERAGE -> "trop peu d’habitants couverts";
      case NO_PHYSICIAN -> "aucun professionnel";
      case NOTHING_COUNTED -> "sans objet";
    };
  }

  private static String remark(FigureView view) {
    List<String> remarks = new ArrayList<>();
    if (view.figure() instanceof Figure.Published(double value, double coverage)) {
      if (view.quartiles().isPresent()) {
        Quartiles quartiles = view.quartiles().get();
        remarks.add(
            QUARTERS[quartiles.quarter(value) - 1]
                + " des "
                + French.number(quartiles.count())
                + French.NBSP
                + "territoires comparés.");
      }
      if (coverage < 0.995) {
        remarks.add(
            "Décrit "
                + French.percent(coverage, 0)
                + " des habitants, les seuls que couvre la source.");
      }
    }
    view.why().ifPresent(why -> remarks.add("Secret : " + why.words() + "."));
    view.standIn()
        .ifPresent(
            reference ->
                remarks.add(
                    "Plus petit territoire publié : "
                        + reference.name()
                        + ", "
                        + full(view.indicator(), reference.figure())
                        + "."));
    return String.join(" ", remarks);
  }

  private static Svg comparison(FigureView view) {
    boolean hidden = view.figure() instanceof Figure.Secret;
    OptionalDouble own =
        view.figure() instanceof Figure.Published(double value, double _)
            ? OptionalDouble.of(value)
            : OptionalDouble.empty();
    if (view.indicator().isAdditive() || (own.isEmpty() && !hidden)) {
      return Svg.NONE; // sizes of nested territories do not compare
    }
    List<ComparisonLine.Mark> marks = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (FigureView.Reference reference : view.references()) {
      if (reference.figure() instanceof Figure.Published(double value, double _)) {
        String label = reference.name() + French.NBSP + number(view.indicator(), value);
        marks.add(
            new ComparisonLine.Mark(
                label, value, reference.level() == Level.FRANCE ? "france" : ""));
        words.add(label);
      }
    }
    if (marks.isEmpty()) {
      return Svg.NONE;
    }
    List<Double> band = view.quartiles().map(q -> List.of(q.first(), q.third())).orElse(List.of());
    return new ComparisonLine(
            view.indicator().shortLabel() + " : comparaison",
            "Ici "
                + (own.isPresent() ? number(view.indicator(), own.getAsDouble()) : "secret")
                + " ; "
                + String.join(" ; ", words)
                + ".",
            own,
            marks,
            band)
        .draw();
  }
}
