package fr.rezone.site.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A time and a place where advisers receive physicians.
 *
 * @param day when it takes place once; empty when it comes back
 * @param every when it comes back, in words: « le premier mardi du mois »; empty when it takes
 *     place once
 * @param booking how to make an appointment; empty when one may just come
 */
public record Meeting(
    Optional<LocalDate> day,
    String every,
    LocalTime from,
    LocalTime to,
    String place,
    String address,
    String booking) {
  /** Whether it may still be attended on a day. */
  public boolean isAhead(LocalDate today) {
    return day.map(on -> !on.isBefore(today)).orElse(true);
  }
}
