package fr.rezone.aid;

import fr.rezone.aid.question.Answers;
import fr.rezone.aid.result.AidResult;
import fr.rezone.aid.result.Bundle;
import fr.rezone.aid.result.OpenQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Every aid for one project on one day. Immutable.
 *
 * @param catalogueHash fingerprint of the rules used
 * @param results one per aid, in the order of the catalogue, information sheets included
 * @param questions still worth asking, in order
 * @param best the bundle that pays most over the horizon
 * @param alternatives other bundles, best first
 * @param taxRegime the tax regime with the greatest exempt base, of those that exclude one another;
 *     never added to cash
 */
public record Simulation(
    LocalDate date,
    Answers answers,
    String catalogueHash,
    List<AidResult> results,
    List<OpenQuestion> questions,
    Bundle best,
    List<Bundle> alternatives,
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") Optional<AidResult> taxRegime) {
  public Simulation {
    results = List.copyOf(results);
    questions = List.copyOf(questions);
    alternatives = List.copyOf(alternatives);
  }

  /**
   * The result of one aid.
   *
   * @throws NoSuchElementException if the catalogue has no such aid
   */
  public AidResult result(String aidId) {
    return results.stream()
        .filter(result -> result.aid().id().equals(aidId))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("aide « " + aidId + " » inconnue"));
  }
}
