package fr.rezone.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rezone.territory.ZoningPeriod.Basis;
import fr.rezone.territory.ZoningTimeline.Sighting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What several dated tables say of one place, joined. */
class ZoningTimelineTest {
  private static final ZoningRules RULES = ZoningRules.load();
  private static final Profession PHYSICIANS = RULES.professions().getFirst();
  private static final ZoningMethod METHOD = RULES.methodAt(PHYSICIANS, day(2026, 1, 1));

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  private static Sighting seen(LocalDate day, String level, Optional<LocalDate> decree) {
    return new Sighting(
        day, METHOD.findLevel(level).map(found -> new Designation(METHOD, found, decree)));
  }

  private static Sighting seen(LocalDate day, String level) {
    return seen(day, level, Optional.empty());
  }

  private static List<String> told(Sighting... sightings) {
    return ZoningTimeline.join(List.of(sightings))
        .map(ZoningTimeline::periods)
        .orElse(List.of())
        .stream()
        .map(
            p ->
                p.designation().map(d -> d.level().letters()).orElse("-")
                    + " "
                    + p.from().map(LocalDate::toString).orElse("?")
                    + " "
                    + p.basis())
        .toList();
  }

  @Test
  void aLevelOfUnknownBeginningIsOpen() {
    assertThat(told(seen(day(2025, 5, 31), "ZIP"))).containsExactly("ZIP ? UNKNOWN");
  }

  @Test
  void aDecreeDatesAChangeBetweenTwoTables() {
    assertThat(
            told(
                seen(day(2025, 5, 31), "ZIP"),
                seen(day(2026, 7, 30), "ZAC", Optional.of(day(2025, 10, 30)))))
        .containsExactly("ZIP ? UNKNOWN", "ZAC 2025-10-30 DECREED");
  }

  @Test
  void withoutADecreeTheTableDatesTheChange() {
    assertThat(told(seen(day(2025, 5, 31), "ZIP"), seen(day(2026, 7, 30), "ZAC")))
        .containsExactly("ZIP ? UNKNOWN", "ZAC 2026-07-30 OBSERVED");
  }

  @Test
  void theSameLevelWithoutADateHasNotChanged() {
    assertThat(
            told(
                seen(day(2025, 5, 31), "ZIP", Optional.of(day(2024, 2, 1))),
                seen(day(2026, 7, 30), "ZIP")))
        .containsExactly("ZIP 2024-02-01 DECREED");
  }

  @Test
  void aDecreeOlderThanTheFormerTableDatesWhatThatOneShowed() {
    assertThat(
            told(
                seen(day(2025, 5, 31), "ZIP"),
                seen(day(2026, 7, 30), "ZIP", Optional.of(day(2024, 2, 1)))))
        .containsExactly("ZIP 2024-02-01 DECREED");
  }

  @Test
  void aNewDecreeOfTheSameLevelIsAPeriodOfItsOwn() {
    assertThat(
            told(
                seen(day(2025, 5, 31), "ZIP"),
                seen(day(2026, 7, 30), "ZIP", Optional.of(day(2025, 10, 30)))))
        .containsExactly("ZIP ? UNKNOWN", "ZIP 2025-10-30 DECREED");
  }

  @Test
  void aMoreRecentTableCorrectsAFormerOne() {
    assertThat(
            told(
                seen(day(2025, 5, 31), "ZIP", Optional.of(day(2025, 3, 1))),
                seen(day(2026, 7, 30), "ZAC", Optional.of(day(2025, 2, 1)))))
        .containsExactly("ZAC 2025-02-01 DECREED");
  }

  @Test
  void aPlaceThatLeavesItsZoneIsToldNotZoned() {
    assertThat(
            told(
                seen(day(2025, 5, 31), "ZIP"),
                new Sighting(day(2026, 7, 30), Optional.empty()),
                seen(day(2026, 9, 30), "ZAC")))
        .containsExactly("ZIP ? UNKNOWN", "- 2026-07-30 OBSERVED", "ZAC 2026-09-30 OBSERVED");
    assertThat(told(new Sighting(day(2026, 7, 30), Optional.empty()))).isEmpty();
  }

  /** From the day of the first table on: what the most recent table that speaks of a day says. */
  @Test
  void theMostRecentTableThatSpeaksOfADayWins() {
    SplittableRandom random = new SplittableRandom(31);
    LocalDate start = day(2020, 1, 1);
    List<String> levels = List.of("ZIP", "ZAC", "HZ", "none");
    for (int round = 0; round < 5_000; round++) {
      List<Sighting> sightings = new ArrayList<>();
      LocalDate at = start;
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        at = at.plusDays(random.nextInt(1, 400));
        Optional<LocalDate> decree =
            random.nextBoolean()
                ? Optional.of(at.minusDays(random.nextInt(600)))
                : Optional.empty();
        sightings.add(seen(at, levels.get(random.nextInt(levels.size())), decree));
      }
      Optional<ZoningTimeline> timeline = ZoningTimeline.join(sightings);
      LocalDate first = sightings.getFirst().day();
      for (int i = 0; i < 20; i++) {
        LocalDate day = first.plusDays(random.nextInt(2_500));
        Optional<String> found =
            timeline
                .flatMap(t -> t.at(day))
                .flatMap(ZoningPeriod::designation)
                .map(d -> d.level().id());
        assertThat(found).as("round %s on %s", round, day).isEqualTo(newest(sightings, day));
      }
      timeline.ifPresent(ZoningTimelineTest::isInOrder);
    }
  }

  private static Optional<String> newest(List<Sighting> sightings, LocalDate day) {
    for (int i = sightings.size() - 1; i >= 0; i--) {
      Sighting sighting = sightings.get(i);
      Optional<LocalDate> decree = sighting.designation().flatMap(Designation::decreeDate);
      boolean begun =
          decree.map(d -> !d.isAfter(day)).orElse(i == 0 || !sighting.day().isAfter(day));
      if (begun) {
        return sighting.designation().map(d -> d.level().id());
      }
    }
    return Optional.empty();
  }

  private static void isInOrder(ZoningTimeline timeline) {
    List<ZoningPeriod> periods = timeline.periods();
    for (int i = 0; i < periods.size(); i++) {
      assertThat(periods.get(i).basis() == Basis.UNKNOWN)
          .isEqualTo(periods.get(i).from().isEmpty());
      if (i > 0) {
        LocalDate from = periods.get(i).from().orElseThrow();
        assertThat(periods.get(i - 1).from().orElse(LocalDate.MIN)).isBefore(from);
        assertThat(periods.get(i)).isNotEqualTo(periods.get(i - 1));
      }
    }
  }
}
