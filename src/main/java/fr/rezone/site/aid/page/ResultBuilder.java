package fr.rezone.site.aid.page;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.Simulation;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.result.AidResult;
import fr.rezone.aid.result.Amount;
import fr.rezone.aid.result.Bundle;
import fr.rezone.aid.result.NearMiss;
import fr.rezone.aid.result.Verdict;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.RulePrinter;
import fr.rezone.site.French;
import fr.rezone.site.Link;
import fr.rezone.site.aid.Outlook;
import fr.rezone.site.aid.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes a simulation as what the page shows: the total first, then why. */
final class ResultBuilder {
  /** Situations that most people are not in: their aids stand apart until one says so. */
  private static final Set<String> OTHER_SITUATIONS =
      Set.of("en-cours", "conge", "retraite", "etudes");

  private final AidCatalogue catalogue;
  private final Project project;
  private final Simulation simulation;
  private final List<NearMiss> nearMisses;
  private final Cards cards;

  ResultBuilder(AidCatalogue catalogue, Project project, Simulation simulation) {
    this.catalogue = catalogue;
    this.project = project;
    this.simulation = simulation;
    nearMisses = catalogue.nearMisses(simulation);
    cards =
        new Cards(
            project,
            simulation,
            new RulePrinter(catalogue.content(), simulation.date()),
            nearMisses);
  }

  ResultView build(Regimes regimes) {
    Bundle best = simulation.best();
    Outlook outlook = Outlook.of(catalogue, simulation);
    String query = project.query().toString();
    return new ResultView(
        French.euros(best.totalCents()),
        best.months() % 12 == 0
            ? "sur " + French.count(best.months() / 12, "an", "ans")
            : "sur " + best.months() + "\u00a0mois",
        possible(outlook),
        best.shares().stream()
            .map(
                share ->
                    new Link(
                        share.aid().shortName() + ", " + French.euros(share.totalCents()),
                        "#aide-" + share.aid().id()))
            .toList(),
        uncounted(),
        Calendars.of(best),
        regimes.list(),
        alternatives(),
        Refunds.of(best, project.departure()),
        Refunds.sentences(best),
        sections(),
        SimulatorPage.PATH + "/dossier.pdf" + query,
        SimulatorPage.PATH + "/dossier.json" + query,
        AidMapPage.mapPath(project, ""),
        SimulatorPage.PATH + "/carte" + project.query().with("lieu", ""));
  }

  private static String possible(Outlook outlook) {
    return outlook.possibleCents() <= outlook.certainCents()
        ? ""
        : "Jusqu’à "
            + French.euros(outlook.possibleCents())
            + " si ce qui reste à préciser vous est favorable"
            + (outlook.hoped().isEmpty()
                ? "."
                : " (" + French.list(outlook.hoped().stream().map(Aid::shortName).toList()) + ").");
  }

  private List<String> uncounted() {
    List<String> sentences = new ArrayList<>();
    List<String> waiting =
        names(
            result ->
                result.counted() && result.verdict() instanceof Verdict.Eligible(Amount.Unknown _));
    if (!waiting.isEmpty()) {
      sentences.add(
          "Ouverte"
              + plural(waiting)
              + ", mais d’un montant à préciser\u00a0: "
              + French.list(waiting)
              + ".");
    }
    List<String> toVerify =
        names(result -> result.isEligible() && result.aid().nature().isCash() && !result.counted());
    if (!toVerify.isEmpty()) {
      sentences.add("À vérifier, donc hors du total\u00a0: " + French.list(toVerify) + ".");
    }
    long unsure =
        simulation.results().stream()
            .filter(
                result ->
                    result.aid().nature().isCash() && isUnsure(result) && !isElsewhere(result))
            .count();
    if (unsure > 0) {
      sentences.add(
          French.count(unsure, "aide dépend", "aides dépendent")
              + " de réponses qui manquent\u00a0: "
              + (unsure > 1 ? "elles ne sont pas comptées." : "elle n’est pas comptée."));
    }
    return sentences;
  }

  private static String plural(List<String> names) {
    return names.size() > 1 ? "s" : "";
  }

  private List<String> names(Predicate<AidResult> kept) {
    return simulation.results().stream()
        .filter(result -> !result.aid().informationOnly())
        .filter(kept)
        .map(result -> result.aid().shortName())
        .toList();
  }

  private List<ResultView.Alternative> alternatives() {
    return simulation.alternatives().stream()
        .filter(bundle -> !bundle.shares().isEmpty())
        .map(
            bundle ->
                new ResultView.Alternative(
                    bundle.shares().stream()
                        .map(share -> share.aid().shortName())
                        .collect(Collectors.joining(" + ")),
                    French.euros(bundle.totalCents())))
        .toList();
  }

  private List<ResultView.Section> sections() {
    List<AidResult> results =
        simulation.results().stream().filter(result -> !result.aid().informationOnly()).toList();
    Set<String> near = nearMisses.stream().map(miss -> miss.aid().id()).collect(Collectors.toSet());
    List<ResultView.Section> sections = new ArrayList<>();
    add(
        sections,
        new ResultView.Section(
            "ouvertes",
            "Aides ouvertes",
            "",
            false,
            cards(results, r -> r.isEligible() && r.aid().nature().isCash())));
    add(
        sections,
        new ResultView.Section(
            "a-preciser",
            "À préciser",
            "Répondez aux questions citées, ou demandez à la caisse.",
            false,
            cards(results, r -> isUnsure(r) && r.aid().nature().isCash() && !isElsewhere(r))));
    add(
        sections,
        new ResultView.Section(
            "proches",
            "Fermées, à un changement près",
            "",
            false,
            nearMisses.stream()
                .map(miss -> cards.card(simulation.result(miss.aid().id())))
                .toList()));
    add(
        sections,
        new ResultView.Section(
            "a-part",
            "À part du total",
            "Impôts, cotisations, collectivités, sommes à rendre\u00a0: cela ne s’ajoute pas aux aides versées.",
            true,
            cards(
                results,
                r ->
                    !r.aid().nature().isCash()
                        && !isElsewhere(r)
                        && (r.isEligible() || isUnsure(r)))));
    add(
        sections,
        new ResultView.Section(
            "autres-situations",
            "Si votre situation est autre",
            "Contrat déjà signé, congé, études, retraite.",
            true,
            cards(results, this::isElsewhere)));
    add(
        sections,
        new ResultView.Section(
            "fermees",
            "Fermées",
            "",
            true,
            cards(
                results,
                r -> r.verdict() instanceof Verdict.NotEligible && !near.contains(r.aid().id()))));
    return sections;
  }

  private static void add(List<ResultView.Section> sections, ResultView.Section section) {
    if (!section.cards().isEmpty()) {
      sections.add(section);
    }
  }

  private List<AidCard> cards(List<AidResult> results, Predicate<AidResult> kept) {
    return results.stream().filter(kept).map(cards::card).toList();
  }

  private static boolean isUnsure(AidResult result) {
    return result.verdict() instanceof Verdict.Uncertain;
  }

  private boolean isElsewhere(AidResult result) {
    return result.verdict() instanceof Verdict.Uncertain(List<Question> missing, List<String> _)
        && missing.stream()
            .anyMatch(
                question ->
                    OTHER_SITUATIONS.contains(question.block()) && !isTouched(question.block()));
  }

  /** Whether the person began to speak of that situation. */
  private boolean isTouched(String block) {
    return project.given().keySet().stream()
        .map(key -> project.answers().questionnaire().get(key))
        .anyMatch(question -> question.block().equals(block));
  }
}
