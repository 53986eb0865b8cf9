package fr.rezone.aid;

import fr.rezone.aid.question.Answers;
import fr.rezone.aid.result.RegimeChange;
import fr.rezone.aid.rule.DatedValue;
import fr.rezone.aid.rule.Parameter;
import fr.rezone.aid.rule.ParameterValue;
import fr.rezone.aid.sheet.Aid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares the day before and the day of each date on which a window or a parameter changes. */
final class RegimeChanges {
  private final AidCatalogue catalogue;

  RegimeChanges(AidCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  List<RegimeChange> around(LocalDate date, Answers answers, int months) {
    if (months < 1 || months > 60) {
      throw new IllegalArgumentException("months: " + months + ", 1 to 60 expected");
    }
    List<RegimeChange> changes = new ArrayList<>();
    for (LocalDate day : boundaries(date.minusMonths(months), date.plusMonths(months))) {
      Evaluation before = catalogue.evaluate(day.minusDays(1), answers);
      Evaluation after = catalogue.evaluate(day, answers);
      List<Aid> lost = changed(before, after);
      List<Aid> gained = changed(after, before);
      if (!lost.isEmpty() || !gained.isEmpty()) {
        changes.add(new RegimeChange(day, lost, gained, before.bundleCents(), after.bundleCents()));
      }
    }
    return changes;
  }

  private List<Aid> changed(Evaluation from, Evaluation to) {
    List<Aid> aids = new ArrayList<>();
    for (int i = 0; i < catalogue.aids().size(); i++) {
      boolean was = from.verdicts().get(i) == Evaluation.Code.ELIGIBLE;
      if (was && to.verdicts().get(i) != Evaluation.Code.ELIGIBLE) {
        aids.add(catalogue.aids().get(i));
      }
    }
    return aids;
  }

  private SortedSet<LocalDate> boundaries(LocalDate from, LocalDate to) {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Aid aid : catalogue.aids()) {
      add(days, aid.window().from(), aid.window().to());
    }
    for (Parameter parameter : catalogue.content().parameters().values()) {
      for (DatedValue dated : parameter.values()) {
        add(days, dated.from(), dated.to());
        if (dated.value() instanceof ParameterValue.Day day) {
          // It may be the first or the last day of something: try it and the next.
          add(days, day.value(), day.value());
        }
      }
    }
    days.removeIf(
        day -> day.isBefore(from) || day.isAfter(to) || !AidCatalogue.accepts(day.minusDays(1)));
    return days;
  }

  private static void add(SortedSet<LocalDate> days, LocalDate from, LocalDate to) {
    if (from.isAfter(LocalDate.MIN)) {
      days.add(from);
    }
    if (to.isBefore(LocalDate.MAX)) {
      days.add(to.plusDays(1));
    }
  }
}
