package fr.rezone.site.aid.dossier;

import fr.rezone.aid.Simulation;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.result.AidResult;
import fr.rezone.aid.result.Bundle;
import fr.rezone.aid.result.Payment;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.indicator.Figure;
import fr.rezone.indicator.Indicator;
import fr.rezone.site.French;
import fr.rezone.site.Link;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.aid.Project;
import fr.rezone.site.aid.ProjectPlace;
import fr.rezone.site.aid.Simulator;
import fr.rezone.site.aid.page.Results;
import fr.rezone.site.view.FigureView;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers what the file says of a project. */
final class DossierBuilder {
  private static final int WIDEST = 10;

  /** Official services that take it from there. */
  private static final List<Link> SERVICES =
      List.of(
          new Link(
              "Installation en ligne, Assurance maladie",
              "https://installation-medecin.ameli.fr/installation_medecin"),
          new Link(
              "Portail d’accompagnement des professionnels de santé, agences régionales de santé",
              "https://www.paps.sante.fr"),
          new Link("Urssaf, praticiens et auxiliaires médicaux", "https://www.urssaf.fr"),
          new Link("Ordre des médecins", "https://www.conseil-national.medecin.fr"));

  private final SiteRelease release;
  private final Simulator simulator;

  DossierBuilder(SiteRelease release, Simulator simulator) {
    this.release = release;
    this.simulator = simulator;
  }

  Dossier build(Project project) {
    Simulation simulation = simulator.simulate(project);
    ProjectPlace place = project.place();
    return new Dossier(
        release.site().demonstration(),
        place == null ? "lieu non précisé" : place.name(),
        French.date(project.date()),
        level(project),
        answered(project),
        project.facts().facts().stream()
            .filter(fact -> !project.given().containsKey(fact.question().key()))
            .filter(fact -> !fact.question().key().equals("tvs_regions"))
            .map(
                fact ->
                    new Dossier.Line(
                        capital(fact.question().label()),
                        French.typeset(fact.shown()),
                        fact.source()))
            .toList(),
        project.facts().notes(),
        figures(place),
        Results.of(simulator.catalogue(), project, simulation),
        months(simulation.best()),
        steps(simulation),
        SERVICES,
        new Dossier.Fingerprint(
            simulator.release(),
            simulation.catalogueHash(),
            simulation.date().toString(),
            simulation.answers().toString(),
            "./rezone simulate --date "
                + simulation.date()
                + " --answers \""
                + simulation.answers()
                + "\" --json"));
  }

  private static String level(Project project) {
    return project
        .answers()
        .find("zone")
        .or(() -> project.answers().find("zone_tvs"))
        .map(
            value ->
                project.answers().questionnaire().find("zone").stream()
                    .map(question -> question.type().show(question.type().pack(value)))
                    .findFirst()
                    .orElse(value))
        .orElse("");
  }

  private static List<Dossier.Line> answered(Project project) {
    List<Dossier.Line> lines = new ArrayList<>();
    project
        .given()
        .forEach(
            (key, value) -> {
              Question question = project.answers().questionnaire().get(key);
              lines.add(
                  new Dossier.Line(
                      capital(question.label()),
                      French.typeset(question.type().show(question.type().pack(value))),
                      question.fact() ? "corrigé ou complété par vous" : ""));
            });
    return lines;
  }

  private List<Dossier.Figure> figures(@Nullable ProjectPlace place) {
    if (place == null) {
      return List.of();
    }
    Territory territory = territory(place);
    List<Dossier.Figure> figures = new ArrayList<>();
    for (FigureView view : release.figurer().main(territory)) {
      if (view.figure() instanceof Figure.Published) {
        figures.add(
            new Dossier.Figure(
                view.indicator().shortLabel(),
                value(view.indicator(), view.figure()),
                beside(view, Level.DEPARTEMENT),
                beside(view, Level.REGION),
                beside(view, Level.FRANCE),
                view.vintage()));
      }
    }
    return figures;
  }

  /** Figures are richest for the territoire de vie-santé. */
  private Territory territory(ProjectPlace place) {
    if (place.territory() instanceof Tvs) {
      return place.territory();
    }
    Commune commune = place.communes().getFirst();
    String tvs = commune.tvs();
    return tvs == null ? commune : release.release().atlas().tvs().get(tvs);
  }

  private static String beside(FigureView view, Level level) {
    return view.references().stream()
        .filter(reference -> reference.level() == level)
        .filter(reference -> reference.figure() instanceof Figure.Published)
        .map(reference -> value(view.indicator(), reference.figure()))
        .findFirst()
        .orElse("–");
  }

  private static String value(Indicator indicator, Figure figure) {
    if (!(figure instanceof Figure.Published(double value, double _))) {
      return "–";
    }
    String number =
        indicator.signed()
            ? French.signed(value, indicator.decimals())
            : French.number(value, indicator.decimals());
    return indicator.unit().equals("%") ? number + French.NBSP + "%" : number;
  }

  private static List<Dossier.Month> months(Bundle bundle) {
    long widest = bundle.calendar().stream().mapToLong(Payment::cents).max().orElse(0);
    List<Dossier.Month> months = new ArrayList<>();
    for (Payment payment : bundle.calendar()) {
      String aids =
          bundle.shares().stream()
              .filter(
                  share ->
                      share.payments().stream()
                          .anyMatch(paid -> paid.month().equals(payment.month())))
              .map(share -> share.aid().shortName())
              .collect(Collectors.joining(", "));
      int width = widest <= 0 ? 1 : (int) Math.clamp(WIDEST * payment.cents() / widest, 1, WIDEST);
      months.add(
          new Dossier.Month(
              capital(French.month(payment.month())), aids, French.euros(payment.cents()), width));
    }
    return months;
  }

  private static List<Dossier.Step> steps(Simulation simulation) {
    List<Dossier.Step> steps = new ArrayList<>();
    for (AidResult result : simulation.results()) {
      Aid aid = result.aid();
      if (result.isEligible() && !aid.informationOnly()) {
        steps.add(
            new Dossier.Step(
                aid.title(),
                aid.application().office(),
                aid.application().url(),
                aid.application().steps(),
                aid.application().documents()));
      }
    }
    return steps;
  }

  private static String capital(String text) {
    return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
