package fr.rezone.site.api;

import fr.rezone.site.contract.QueryParameter;
import fr.rezone.site.view.ZoningDay;
import java.time.LocalDate;
import java.util.Optional;

/** How the API is asked for the zonings of a day. */
final class Zonings {
  static final QueryParameter<Optional<LocalDate>> DAY =
      QueryParameter.day(
              ZoningDay.NAME,
              ZoningDay.FIRST_YEAR,
              ZoningDay.LAST_YEAR,
              "Jour auquel lire les zonages ; les plus récents sans ce paramètre.")
          .with("2022-06-01");

  private Zonings() {}
}
