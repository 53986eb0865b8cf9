package fr.rezone.aid;

import fr.rezone.aid.question.AnswerType;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.rule.Harvest;
import fr.rezone.aid.sheet.Condition;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Other answers worth trying to mend a condition. */
final class Candidates {
  private Candidates() {}

  /**
   * Packed answers other than the present one: every choice, and numbers at and beside each
   * threshold, nearest first.
   */
  static List<Long> of(Question question, long present, Condition condition, LocalDate date) {
    return switch (question.type()) {
      case AnswerType.YesNo _ -> List.of(present == 1 ? 0L : 1L);
      case AnswerType.Choice choice ->
          IntStream.range(0, choice.options().size())
              .filter(rank -> rank != present)
              .filter(rank -> isRemedy(question, choice.options().get(rank).value()))
              .mapToObj(rank -> (long) rank)
              .toList();
      case AnswerType.Choices _ -> List.of(0L);
      case AnswerType.Numeric numeric ->
          numbers(numeric, question.slot(), present, condition, date);
      case AnswerType.Day _, AnswerType.Shared _ -> List.of();
    };
  }

  private static boolean isRemedy(Question question, String value) {
    return question.remedies().isEmpty() || question.remedies().contains(value);
  }

  private static List<Long> numbers(
      AnswerType.Numeric type, int slot, long present, Condition condition, LocalDate date) {
    Set<Long> thresholds = new TreeSet<>();
    condition
        .term()
        .collect(
            new Harvest() {
              @Override
              public void key(int read) {}

              @Override
              public void threshold(int compared, long packed) {
                if (compared == slot) {
                  thresholds.add(packed);
                }
              }
            },
            date.toEpochDay());
    long step = type.whole() ? AnswerType.SCALE : AnswerType.SCALE / 100;
    long low = type.low().toScaled(AnswerType.SCALE);
    long high = type.high().toScaled(AnswerType.SCALE);
    Set<Long> values = new TreeSet<>();
    for (long threshold : thresholds) {
      values.add(threshold);
      values.add(threshold - step);
      values.add(threshold + step);
    }
    long near = present == Answers.MISSING ? low : present;
    return values.stream()
        .filter(value -> value >= low && value <= high && value != present)
        .sorted(Comparator.comparingLong((Long value) -> Math.abs(value - near)))
        .toList();
  }
}
