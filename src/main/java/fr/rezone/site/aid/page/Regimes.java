package fr.rezone.site.aid.page;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.Simulation;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.result.AidResult;
import fr.rezone.aid.result.OpenQuestion;
import fr.rezone.aid.result.RegimeChange;
import fr.rezone.aid.result.Verdict;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.site.French;
import fr.rezone.site.Link;
import fr.rezone.site.aid.Project;
import fr.rezone.site.aid.ProjectReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Days near the date on which aids open or close, for this project: what to sign before, what to
 * wait for, and what must be asked to compare.
 */
final class Regimes {
  /** How near a change must be to be told. */
  private static final int MONTHS = 6;

  /** How near it must be for its questions to be asked too. */
  private static final int MONTHS_TO_COMPARE = 3;

  private static final Set<String> BLOCKS = Set.of("essentiel");

  private final AidCatalogue catalogue;
  private final Project project;
  private final Simulation simulation;

  Regimes(AidCatalogue catalogue, Project project, Simulation simulation) {
    this.catalogue = catalogue;
    this.project = project;
    this.simulation = simulation;
  }

  List<ResultView.Regime> list() {
    Map<LocalDate, RegimeChange> changes = new TreeMap<>();
    catalogue
        .regimeChanges(project.date(), project.answers(), MONTHS)
        .forEach(change -> changes.put(change.date(), change));
    Map<LocalDate, List<Aid>> closing = closing();
    TreeSet<LocalDate> days = new TreeSet<>(changes.keySet());
    days.addAll(closing.keySet());
    List<ResultView.Regime> regimes = new ArrayList<>();
    for (LocalDate day : days) {
      RegimeChange change =
          changes.getOrDefault(day, new RegimeChange(day, List.of(), List.of(), 0, 0));
      List<Aid> maybe =
          closing.getOrDefault(day, List.of()).stream()
              .filter(aid -> !change.lost().contains(aid))
              .toList();
      regimes.add(regime(change, maybe));
    }
    return regimes;
  }

  /** Aids that wait for an answer and close soon. */
  private Map<LocalDate, List<Aid>> closing() {
    Map<LocalDate, List<Aid>> closing = new TreeMap<>();
    LocalDate horizon = project.date().plusMonths(MONTHS);
    for (AidResult result : simulation.results()) {
      LocalDate last = result.aid().window().to();
      boolean soon = !last.isBefore(project.date()) && last.isBefore(horizon);
      if (soon && isAwaited(result)) {
        closing.computeIfAbsent(last.plusDays(1), _ -> new ArrayList<>()).add(result.aid());
      }
    }
    return closing;
  }

  /** Only a contract under way, or a leave, is missing: not this project. */
  private static boolean isAwaited(AidResult result) {
    return result.verdict() instanceof Verdict.Uncertain(List<Question> missing, List<String> _)
        && !result.aid().isUnderWay()
        && missing.stream().allMatch(q -> BLOCKS.contains(q.block()) || q.fact());
  }

  private ResultView.Regime regime(RegimeChange change, List<Aid> maybe) {
    boolean ahead = change.date().isAfter(project.date());
    String day = French.date(change.date());
    List<String> sentences = new ArrayList<>();
    if (!change.lost().isEmpty()) {
      sentences.add(
          (ahead ? "Si vous signez avant le " + day : "Avant le " + day)
              + "\u00a0: "
              + names(change.lost())
              + worth(change.before())
              + ".");
    }
    if (!maybe.isEmpty()) {
      sentences.add(
          "Dernier jour le "
              + French.date(change.date().minusDays(1))
              + "\u00a0: "
              + names(maybe)
              + ", à préciser.");
    }
    if (!change.gained().isEmpty()) {
      sentences.add(
          (ahead ? "À partir du " + day : "Depuis le " + day)
              + "\u00a0: "
              + names(change.gained())
              + worth(change.after())
              + ".");
    }
    LocalDate other = ahead ? change.date() : change.date().minusDays(1);
    return new ResultView.Regime(
        ahead ? "Le régime change le " + day : "Le régime a changé le " + day,
        sentences,
        new Link(
            "Voir ce que donnerait le " + French.date(other),
            SimulatorPage.PATH + project.query().with(ProjectReader.DATE, other.toString())));
  }

  private static String worth(long cents) {
    return cents > 0 ? " (meilleur ensemble\u00a0: " + French.euros(cents) + ")" : "";
  }

  private static String names(List<Aid> aids) {
    return French.list(aids.stream().map(Aid::shortName).toList());
  }

  /**
   * Questions that the other side of a change would ask, so that the two can be compared without
   * coming back to the form.
   */
  Map<Question, String> questions() {
    Map<Question, String> questions = new LinkedHashMap<>();
    for (LocalDate day : boundaries()) {
      LocalDate other = day.isAfter(project.date()) ? day : day.minusDays(1);
      for (OpenQuestion open : catalogue.simulate(other, project.answers()).questions()) {
        boolean decides =
            open.decides().stream().anyMatch(aid -> aid.nature().isCash() && !aid.isUnderWay());
        if (decides && BLOCKS.contains(open.question().block())) {
          questions.putIfAbsent(
              open.question(),
              "Pour comparer avec les règles "
                  + (day.isAfter(project.date()) ? "à partir du " : "d’avant le ")
                  + French.date(day)
                  + ".");
        }
      }
    }
    return questions;
  }

  private TreeSet<LocalDate> boundaries() {
    LocalDate from = project.date().minusMonths(MONTHS_TO_COMPARE);
    LocalDate to = project.date().plusMonths(MONTHS_TO_COMPARE);
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Aid aid : catalogue.aids()) {
      if (aid.nature().isCash() && !aid.informationOnly()) {
        days.add(aid.window().from());
        if (aid.window().to().isBefore(LocalDate.MAX)) {
          days.add(aid.window().to().plusDays(1));
        }
      }
    }
    days.removeIf(day -> day.isBefore(from) || day.isAfter(to));
    return days;
  }
}
