package fr.rezone.aid;

import fr.rezone.aid.question.AnswerType;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.rule.Frame;
import fr.rezone.aid.rule.Harvest;
import fr.rezone.aid.rule.Truth;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.aid.sheet.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Finds, by seeded local search, answers and a date for which chosen conditions of an aid hold and
 * another does not.
 */
final class ProfileSearch {
  private static final int STEPS = 60_000;

  private final AidCatalogue catalogue;
  private final Rules rules;
  private final Random random;
  private final List<LocalDate> dates;

  record Profile(LocalDate date, long[] packed) {}

  ProfileSearch(AidCatalogue catalogue, long seed) {
    this.catalogue = catalogue;
    rules = new Rules(catalogue.content());
    random = new Random(seed);
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Aid aid : catalogue.aids()) {
      if (!aid.window().from().equals(LocalDate.MIN)) {
        days.add(aid.window().from());
        days.add(aid.window().from().minusDays(1));
      }
      if (!aid.window().to().equals(LocalDate.MAX)) {
        days.add(aid.window().to());
        days.add(aid.window().to().plusDays(1));
      }
    }
    days.add(LocalDate.of(2025, 3, 15));
    dates = List.copyOf(days);
  }

  /**
   * @param dropped rank of the condition that must not be true; -1 when all must be
   * @param unsettled whether a condition, by rank, carries a doubt that nothing can lift
   */
  Optional<Profile> find(int rank, int dropped, IntPredicate unsettled) {
    Aid aid = catalogue.aids().get(rank);
    LocalDate date = dates.get(random.nextInt(dates.size()));
    long[] packed = Answers.none(catalogue.questions()).toPacked();
    int score = -1;
    for (int step = 0; step < STEPS; step++) {
      long[] next = packed.clone();
      LocalDate day = date;
      if (score >= 0) {
        int target = unmet(aid, packed, date, dropped, unsettled);
        if (target < 0) {
          return Optional.of(new Profile(date, packed));
        }
        List<Condition> near = conditions(aid, target);
        Condition condition = near.get(random.nextInt(near.size()));
        if (condition.slots().isEmpty() || random.nextInt(4) == 0) {
          day = dates.get(random.nextInt(dates.size())).plusDays(random.nextInt(3) - 1L);
        } else {
          int slot = condition.slots().get(random.nextInt(condition.slots().size()));
          next[slot] = value(catalogue.questions().question(slot), condition, day);
        }
      }
      int reached = score(aid, next, day, dropped, unsettled);
      if (reached >= score || random.nextInt(12) == 0) {
        packed = next;
        date = day;
        score = reached;
      }
    }
    return Optional.empty();
  }

  int truth(int rank, Profile profile) {
    Run run = new Run(rules);
    run.judge(frame(profile.packed(), profile.date(), run));
    return run.truth(rank);
  }

  int truth(Condition condition, Profile profile) {
    return truth(condition, profile.packed(), profile.date());
  }

  Answers answers(Profile profile) {
    Answers.Builder builder = Answers.builder(catalogue.questions());
    for (Question question : catalogue.questions().questions()) {
      long value = profile.packed()[question.slot()];
      if (value != Answers.MISSING) {
        builder.text(question.key(), question.type().unpack(value));
      }
    }
    return builder.build();
  }

  private int unmet(Aid aid, long[] packed, LocalDate date, int dropped, IntPredicate unsettled) {
    for (int i = 0; i < aid.conditions().size(); i++) {
      if (!unsettled.test(i) && isMet(aid, i, packed, date) == (i == dropped)) {
        return i;
      }
    }
    return -1;
  }

  private int score(Aid aid, long[] packed, LocalDate date, int dropped, IntPredicate unsettled) {
    int score = 0;
    for (int i = 0; i < aid.conditions().size(); i++) {
      score += unsettled.test(i) || isMet(aid, i, packed, date) != (i == dropped) ? 1 : 0;
    }
    return score;
  }

  private boolean isMet(Aid aid, int condition, long[] packed, LocalDate date) {
    return truth(aid.conditions().get(condition), packed, date) == Truth.TRUE;
  }

  private int truth(Condition condition, long[] packed, LocalDate date) {
    Run run = new Run(rules);
    Frame frame = frame(packed, date, run);
    if (condition.slots().isEmpty()) {
      run.judge(frame);
    }
    return condition.term().test(frame);
  }

  private Frame frame(long[] packed, LocalDate date, Run run) {
    return rules.frames().frame(packed, date.toEpochDay(), run);
  }

  /** The condition itself, or those of the aid it leans on. */
  private List<Condition> conditions(Aid aid, int rank) {
    Condition condition = aid.conditions().get(rank);
    String suffix = condition.id().substring(aid.id().length() + 1);
    return condition.slots().isEmpty() && !suffix.equals("fenetre")
        ? catalogue.findAid(suffix).map(Aid::conditions).orElse(List.of(condition))
        : List.of(condition);
  }

  private long value(Question question, Condition condition, LocalDate date) {
    return switch (question.type()) {
      case AnswerType.YesNo _ -> random.nextInt(2);
      case AnswerType.Choice choice -> random.nextInt(choice.options().size());
      case AnswerType.Choices choices ->
          random.nextInt(3) == 0 ? 0 : 1L << random.nextInt(choices.options().size());
      case AnswerType.Numeric numeric -> number(numeric, question.slot(), condition, date);
      case AnswerType.Day _ ->
          date.minusMonths(random.nextInt(150)).plusDays(random.nextInt(3) - 1L).toEpochDay();
      case AnswerType.Shared _ -> Answers.MISSING;
    };
  }

  private long number(AnswerType.Numeric type, int slot, Condition condition, LocalDate date) {
    List<Long> values = new ArrayList<>();
    condition
        .term()
        .collect(
            new Harvest() {
              @Override
              public void key(int read) {}

              @Override
              public void threshold(int compared, long packed) {
                if (compared == slot) {
                  values.add(packed);
                }
              }
            },
            date.toEpochDay());
    long base =
        values.isEmpty()
            ? type.low().toScaled(AnswerType.SCALE)
            : values.get(random.nextInt(values.size()));
    long moved = base + (random.nextInt(3) - 1) * AnswerType.SCALE;
    return Math.clamp(
        moved, type.low().toScaled(AnswerType.SCALE), type.high().toScaled(AnswerType.SCALE));
  }
}
