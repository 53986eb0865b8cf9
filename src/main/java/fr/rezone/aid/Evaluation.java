package fr.rezone.aid;

import fr.rezone.aid.rule.Truth;
import java.util.List;

/**
 * Verdicts and sums without proof, one per aid in the order of the catalogue. Immutable.
 *
 * @param bundleCents what the best lawful bundle pays over the horizon
 */
public record Evaluation(List<Code> verdicts, List<Long> totalCents, long bundleCents) {
  /** A total that is not known, or an aid that is not eligible. */
  public static final long NO_AMOUNT = Run.UNKNOWN;

  /** A verdict without its reasons. */
  public enum Code {
    NOT_ELIGIBLE,
    ELIGIBLE,
    UNCERTAIN;

    static Code of(int truth) {
      return switch (truth) {
        case Truth.FALSE -> NOT_ELIGIBLE;
        case Truth.TRUE -> ELIGIBLE;
        default -> UNCERTAIN;
      };
    }
  }

  public Evaluation {
    verdicts = List.copyOf(verdicts);
    totalCents = List.copyOf(totalCents);
  }
}
