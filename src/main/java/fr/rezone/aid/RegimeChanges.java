package fr.rezone.aid;

import fr.rezone.aid.question.Answers;
import fr.rezone.aid.result.RegimeChange;
import fr.rezone.aid.sheet.Aid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Compares the day before and the day of each opening and closing of a window. */
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

  private TreeSet<LocalDate> boundaries(LocalDate from, LocalDate to) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Aid aid : catalogue.aids()) {
      if (aid.window().from().isAfter(LocalDate.MIN)) {
        days.add(aid.window().from());
      }
      if (aid.window().to().isBefore(LocalDate.MAX)) {
        days.add(aid.window().to().plusDays(1));
      }
    }
    days.removeIf(
        day -> day.isBefore(from) || day.isAfter(to) || !AidCatalogue.accepts(day.minusDays(1)));
    return days;
  }
}
