package fr.rezone.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rezone.aid.bundle.CumulationTable;
import fr.rezone.aid.bundle.Departures;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.result.AidResult;
import fr.rezone.aid.result.Amount;
import fr.rezone.aid.result.Bundle;
import fr.rezone.aid.result.Departure;
import fr.rezone.aid.result.NearMiss;
import fr.rezone.aid.result.Payment;
import fr.rezone.aid.result.Verdict;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SimulationPropertiesTest {
  private final AidCatalogue catalogue = AidCatalogue.load();

  @Test
  void anotherAnswerNeverChangesAVerdictThatIsDecided() {
    RandomProjects projects = new RandomProjects(catalogue.questions(), 11);
    for (int round = 0; round < 250; round++) {
      RandomProjects.Project project = projects.next();
      List<String> keys = new ArrayList<>(project.answers().keySet());
      Collections.shuffle(keys, projects.random());
      Answers answers = Answers.none(catalogue.questions());
      List<Evaluation.Code> before = catalogue.evaluate(project.date(), answers).verdicts();
      for (String key : keys) {
        answers = answers.with(key, Objects.requireNonNull(project.answers().get(key)));
        List<Evaluation.Code> after = catalogue.evaluate(project.date(), answers).verdicts();
        for (int aid = 0; aid < after.size(); aid++) {
          if (before.get(aid) != Evaluation.Code.UNCERTAIN) {
            assertThat(after.get(aid))
                .as("%s after %s, with %s", catalogue.aids().get(aid).id(), key, answers)
                .isEqualTo(before.get(aid));
          }
        }
        before = after;
      }
    }
  }

  @Test
  void theFastPathAgreesWithTheProof() {
    RandomProjects projects = new RandomProjects(catalogue.questions(), 12);
    for (int round = 0; round < 400; round++) {
      RandomProjects.Project project = projects.next();
      Answers answers = some(project, projects);
      Simulation full = catalogue.simulate(project.date(), answers);
      Evaluation fast = catalogue.evaluate(project.date(), answers);

      assertThat(fast.bundleCents()).isEqualTo(full.best().totalCents());
      for (int aid = 0; aid < catalogue.aids().size(); aid++) {
        if (!catalogue.aids().get(aid).informationOnly()) {
          AidResult result = full.results().get(aid);
          assertThat(fast.verdicts().get(aid)).isEqualTo(code(result.verdict()));
          long total =
              result.verdict() instanceof Verdict.Eligible(Amount.Known known)
                  ? known.totalCents()
                  : Evaluation.NO_AMOUNT;
          assertThat(fast.totalCents().get(aid)).isEqualTo(total);
        }
      }
    }
  }

  @Test
  void oneAidJudgedAloneGetsTheVerdictItHasAmongAll() {
    RandomProjects projects = new RandomProjects(catalogue.questions(), 15);
    for (int round = 0; round < 60; round++) {
      RandomProjects.Project project = projects.next();
      Answers answers = some(project, projects);
      for (AidResult result : catalogue.simulate(project.date(), answers).results()) {
        Verdict alone = catalogue.judge(project.date(), answers, result.aid().id());
        assertThat(alone).hasSameClassAs(result.verdict());
        if (alone instanceof Verdict.Uncertain) {
          assertThat(alone).isEqualTo(result.verdict());
        }
      }
    }
    assertThatThrownBy(
            () -> catalogue.judge(LocalDate.EPOCH, Answers.none(catalogue.questions()), "autre"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("autre");
  }

  @Test
  void calendarsAddUpAndBundlesAreLawful() {
    RandomProjects projects = new RandomProjects(catalogue.questions(), 13);
    CumulationTable table = new CumulationTable(catalogue.aids());
    int manyAids = 0;
    for (int round = 0; round < 1_500; round++) {
      RandomProjects.Project project = projects.next();
      Simulation simulation =
          catalogue.simulate(
              project.date(),
              Answers.builder(catalogue.questions()).all(project.answers()).build());
      List<Bundle> all = new ArrayList<>(simulation.alternatives());
      all.add(simulation.best());
      for (Bundle bundle : all) {
        assertThat(bundle.totalCents()).isLessThanOrEqualTo(simulation.best().totalCents());
        assertThat(sum(bundle.calendar())).isEqualTo(bundle.totalCents());
        assertThat(bundle.shares().stream().mapToLong(Bundle.Share::totalCents).sum())
            .isEqualTo(bundle.totalCents());
        YearMonth end = bundle.from().plusMonths(bundle.months());
        assertThat(bundle.calendar())
            .allMatch(
                payment ->
                    !payment.month().isBefore(bundle.from()) && payment.month().isBefore(end));
        requireLawful(bundle, table);
      }
      manyAids += simulation.best().shares().size() > 1 ? 1 : 0;
    }
    assertThat(manyAids).as("projects with several aids in their bundle").isGreaterThan(50);
  }

  @Test
  void noLawfulBundleIsWorthMoreThanTheBest() {
    RandomProjects projects = new RandomProjects(catalogue.questions(), 14);
    CumulationTable table = new CumulationTable(catalogue.aids());
    for (int round = 0; round < 400; round++) {
      RandomProjects.Project project = projects.next();
      Simulation simulation =
          catalogue.simulate(
              project.date(),
              Answers.builder(catalogue.questions()).all(project.answers()).build());
      List<Integer> items = new ArrayList<>();
      Map<Integer, Long> worth = new HashMap<>();
      for (int rank = 0; rank < simulation.results().size(); rank++) {
        AidResult result = simulation.results().get(rank);
        if (result.counted() && result.verdict() instanceof Verdict.Eligible(Amount.Known known)) {
          long within =
              known.payments().stream()
                  .filter(payment -> !payment.month().isBefore(simulation.best().from()))
                  .filter(
                      payment ->
                          payment
                              .month()
                              .isBefore(
                                  simulation.best().from().plusMonths(simulation.best().months())))
                  .mapToLong(Payment::cents)
                  .sum();
          items.add(rank);
          worth.put(rank, within);
        }
      }
      long best = 0;
      for (int set = 0; set < 1 << items.size(); set++) {
        best = Math.max(best, worth(set, items, worth, table));
      }
      assertThat(simulation.best().totalCents()).isEqualTo(best);
    }
  }

  @Test
  void leavingNeverCostsMoreThanWasReceived() {
    RandomProjects projects = new RandomProjects(catalogue.questions(), 15);
    for (int round = 0; round < 300; round++) {
      RandomProjects.Project project = projects.next();
      Bundle best =
          catalogue
              .simulate(
                  project.date(),
                  Answers.builder(catalogue.questions()).all(project.answers()).build())
              .best();
      long received = 0;
      for (Departure departure : Departures.all(best)) {
        assertThat(departure.leastCents()).isBetween(0L, departure.mostCents());
        assertThat(departure.mostCents()).isLessThanOrEqualTo(departure.receivedCents());
        assertThat(departure.receivedCents()).isGreaterThanOrEqualTo(received);
        received = departure.receivedCents();
      }
      assertThat(received).isEqualTo(best.totalCents());
    }
  }

  @Test
  void paymentsOfAnAmountAddUpToItAndNoneIsZero() {
    RandomProjects projects = new RandomProjects(catalogue.questions(), 16);
    for (int round = 0; round < 400; round++) {
      RandomProjects.Project project = projects.next();
      Simulation simulation =
          catalogue.simulate(
              project.date(),
              Answers.builder(catalogue.questions()).all(project.answers()).build());
      for (AidResult result : simulation.results()) {
        if (result.verdict() instanceof Verdict.Eligible(Amount.Known known)) {
          assertThat(sum(known.payments())).isEqualTo(known.totalCents());
          assertThat(known.payments()).noneMatch(payment -> payment.cents() == 0);
        }
      }
    }
  }

  @Test
  void aNearMissDoesOpenTheAid() {
    RandomProjects projects = new RandomProjects(catalogue.questions(), 17);
    int found = 0;
    for (int round = 0; round < 150; round++) {
      RandomProjects.Project project = projects.next();
      Simulation simulation =
          catalogue.simulate(
              project.date(),
              Answers.builder(catalogue.questions()).all(project.answers()).build());
      for (NearMiss miss : catalogue.nearMisses(simulation)) {
        found++;
        Answers changed = simulation.answers();
        for (NearMiss.Change change : miss.changes()) {
          assertThat(change.question().changeable()).isTrue();
          changed = changed.with(change.question().key(), change.to());
        }
        Simulation after = catalogue.simulate(project.date(), changed);
        assertThat(after.result(miss.aid().id()).isEligible()).isTrue();
        assertThat(after.best().totalCents() - simulation.best().totalCents())
            .isEqualTo(miss.gainCents());
      }
    }
    assertThat(found).isGreaterThan(100);
  }

  @Test
  void answersReadBackAsTheyAreWritten() {
    RandomProjects projects = new RandomProjects(catalogue.questions(), 18);
    for (int round = 0; round < 200; round++) {
      Answers answers = some(projects.next(), projects);

      assertThat(Answers.parse(answers.toString(), catalogue.questions())).isEqualTo(answers);
    }
  }

  private Answers some(RandomProjects.Project project, RandomProjects projects) {
    Answers.Builder builder = Answers.builder(catalogue.questions());
    project
        .answers()
        .forEach(
            (key, value) -> {
              if (projects.random().nextInt(5) > 0) {
                builder.text(key, value);
              }
            });
    return builder.build();
  }

  private void requireLawful(Bundle bundle, CumulationTable table) {
    List<Integer> ranks =
        bundle.shares().stream().map(share -> catalogue.aids().indexOf(share.aid())).toList();
    for (int one : ranks) {
      for (int other : ranks) {
        assertThat(table.isApart(one, other)).isFalse();
      }
      for (int needed = 0; needed < catalogue.aids().size(); needed++) {
        assertThat(!table.isNeeded(one, needed) || ranks.contains(needed)).isTrue();
      }
    }
  }

  private static long worth(
      int set, List<Integer> items, Map<Integer, Long> worth, CumulationTable table) {
    long total = 0;
    for (int i = 0; i < items.size(); i++) {
      if ((set & (1 << i)) == 0) {
        continue;
      }
      total += worth.getOrDefault(items.get(i), 0L);
      for (int j = 0; j < items.size(); j++) {
        boolean inside = (set & (1 << j)) != 0;
        if ((inside && table.isApart(items.get(i), items.get(j)))
            || (!inside && table.isNeeded(items.get(i), items.get(j)))) {
          return Long.MIN_VALUE;
        }
      }
    }
    return total;
  }

  private static Evaluation.Code code(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Eligible _ -> Evaluation.Code.ELIGIBLE;
      case Verdict.NotEligible _ -> Evaluation.Code.NOT_ELIGIBLE;
      case Verdict.Uncertain _ -> Evaluation.Code.UNCERTAIN;
    };
  }

  private static long sum(List<Payment> payments) {
    return payments.stream().mapToLong(Payment::cents).sum();
  }
}
