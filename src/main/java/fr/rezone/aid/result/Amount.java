package fr.rezone.aid.result;

import java.util.List;

/** What an eligible aid pays. */
public sealed interface Amount {
  /**
   * @param totalCents sum of the payments; may be 0
   * @param payments none of them zero, in the order of the rule
   */
  record Known(long totalCents, List<Payment> payments) implements Amount {
    public Known {
      payments = List.copyOf(payments);
    }
  }

  /**
   * An answer is missing or no scale was published.
   *
   * @param keys the questions, then the names of the scales
   */
  record Unknown(List<String> keys) implements Amount {
    public Unknown {
      keys = List.copyOf(keys);
    }
  }
}
