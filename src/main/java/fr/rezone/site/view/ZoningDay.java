package fr.rezone.site.view;

import fr.rezone.site.http.Parameters;
import java.time.LocalDate;
import java.util.Optional;

/** The day on which a request wants the zonings read: parameter {@code date}. Stateless. */
public final class ZoningDay {
  public static final String NAME = "date";

  /** Before, no health profession was zoned. */
  public static final int FIRST_YEAR = 1990;

  public static final int LAST_YEAR = 2100;

  private ZoningDay() {}

  /**
   * Empty for the most recent zonings.
   *
   * @throws fr.rezone.site.http.ProblemException 400 for what is no day
   */
  public static Optional<LocalDate> read(Parameters parameters) {
    return parameters.day(NAME, FIRST_YEAR, LAST_YEAR);
  }
}
