package fr.rezone.site.aid;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.Simulation;
import fr.rezone.aid.question.AnswerType;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Option;
import fr.rezone.aid.question.Question;
import fr.rezone.aid.result.AidResult;
import fr.rezone.aid.result.Verdict;
import fr.rezone.aid.sheet.Aid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far the total may go once the missing answers are given. Immutable.
 *
 * @param certainCents the best bundle with the answers given
 * @param possibleCents the best bundle found with favourable answers to what is missing, never
 *     less; amounts that wait for sums of money are not in it
 * @param hoped the aids that would make the difference, in the order of the catalogue
 */
public record Outlook(long certainCents, long possibleCents, List<Aid> hoped) {
  /** Answers that a project is about; leaves and contracts under way are not hoped for. */
  private static final Set<String> BLOCKS = Set.of("lieu", "essentiel");

  private static final int MOST_MISSING = 9;
  private static final int MOST_TRIES = 400;

  public Outlook {
    hoped = List.copyOf(hoped);
  }

  /**
   * Completes the answers aid by aid, that which gains most first, as long as the total grows.
   * Bounded in tries (some 10 µs each: only the aid in question is judged).
   */
  public static Outlook of(AidCatalogue catalogue, Simulation simulation) {
    Search search = new Search(catalogue, simulation);
    Simulation best = simulation;
    while (true) {
      Optional<Simulation> better = search.improve(best);
      if (better.isEmpty()) {
        break;
      }
      best = better.get();
    }
    List<Aid> hoped = new ArrayList<>();
    for (AidResult result : best.results()) {
      Aid aid = result.aid();
      boolean inBest = best.best().ids().contains(aid.id());
      if (inBest && !simulation.best().ids().contains(aid.id())) {
        hoped.add(aid);
      }
    }
    return new Outlook(simulation.best().totalCents(), best.best().totalCents(), hoped);
  }

  /** One search, confined to one thread. */
  private static final class Search {
    private final AidCatalogue catalogue;
    private final Simulation start;
    private int tries;

    Search(AidCatalogue catalogue, Simulation start) {
      this.catalogue = catalogue;
      this.start = start;
    }

    Optional<Simulation> improve(Simulation from) {
      Simulation best = from;
      for (AidResult result : from.results()) {
        if (result.aid().isCounted(start.date()) && !result.aid().isUnderWay()) {
          Optional<Simulation> opened =
              open(from.answers(), result.verdict(), result.aid().id())
                  .map(answers -> catalogue.simulate(start.date(), answers));
          if (opened.isPresent() && opened.get().best().totalCents() > best.best().totalCents()) {
            best = opened.get();
          }
        }
      }
      return best == from ? Optional.empty() : Optional.of(best);
    }

    /** The same answers and more, with which the aid is open. */
    private Optional<Answers> open(Answers from, Verdict verdict, String aid) {
      if (!(verdict instanceof Verdict.Uncertain uncertain)) {
        return Optional.empty();
      }
      boolean hopeless =
          !uncertain.doubts().isEmpty()
              || uncertain.missing().isEmpty()
              || uncertain.missing().size() > MOST_MISSING;
      if (hopeless) {
        return Optional.empty();
      }
      Question question = uncertain.missing().getFirst();
      if (!BLOCKS.contains(question.block())) {
        return Optional.empty();
      }
      for (String value : favourable(question)) {
        if (tries++ > MOST_TRIES) {
          return Optional.empty();
        }
        Answers more = from.with(question.key(), value);
        Verdict next = catalogue.judge(start.date(), more, aid);
        if (next instanceof Verdict.Eligible) {
          return Optional.of(more);
        }
        Optional<Answers> deeper = open(more, next, aid);
        if (deeper.isPresent()) {
          return deeper;
        }
      }
      return Optional.empty();
    }

    /** Values worth trying, the likeliest to open an aid first; none for sums, ages and days. */
    private static List<String> favourable(Question question) {
      return switch (question.type()) {
        case AnswerType.YesNo _ -> List.of("yes", "no");
        case AnswerType.Choice choice -> {
          List<String> values = new ArrayList<>(question.remedies());
          choice.options().stream()
              .map(Option::value)
              .filter(value -> !values.contains(value))
              .forEach(values::add);
          yield values;
        }
        case AnswerType.Choices _ -> List.of(AnswerType.Choices.NONE);
        case AnswerType.Numeric numeric ->
            numeric.whole() && question.key().equals("demi_journees_semaine")
                ? List.of(question.type().unpack(numeric.high().toScaled(AnswerType.SCALE)))
                : List.of();
        case AnswerType.Day _, AnswerType.Shared _ -> List.of();
      };
    }
  }
}
