package fr.rezone.aid;

import fr.rezone.aid.bundle.CumulationTable;
import fr.rezone.aid.reference.Status;
import fr.rezone.aid.result.AidResult;
import fr.rezone.aid.sheet.Nature;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The choice between tax regimes, of which one only may be taken. */
final class TaxRegimes {
  private TaxRegimes() {}

  /**
   * The eligible regime with the greatest exempt base among those that exclude another; the first
   * by name of equals.
   */
  static Optional<AidResult> best(List<AidResult> results, CumulationTable cumulations) {
    return java.util.stream.IntStream.range(0, results.size())
        .filter(rank -> isChoice(results, cumulations, rank))
        .mapToObj(results::get)
        .filter(
            result ->
                result.knownCents() > 0
                    && result.aid().status(result.proofs().getFirst().facts().date())
                        != Status.TO_VERIFY)
        .min(
            Comparator.comparingLong((AidResult result) -> -result.knownCents())
                .thenComparing(result -> result.aid().id()));
  }

  private static boolean isChoice(List<AidResult> results, CumulationTable cumulations, int rank) {
    if (results.get(rank).aid().nature() != Nature.BASE_EXONEREE) {
      return false;
    }
    for (int other = 0; other < results.size(); other++) {
      if (cumulations.isApart(rank, other)) {
        return true;
      }
    }
    return false;
  }
}
