package fr.rezone.site.aid.page;

import fr.rezone.aid.bundle.Departures;
import fr.rezone.aid.result.Bundle;
import fr.rezone.aid.result.Departure;
import fr.rezone.aid.sheet.Refund;
import fr.rezone.site.DataTable;
import fr.rezone.site.DataTable.Cell;
import fr.rezone.site.DataTable.Column;
import fr.rezone.site.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Writes what leaving after some months costs. */
final class Refunds {
  private Refunds() {}

  /**
   * One row a year.
   *
   * @param asked another number of months to show, -1 for none
   */
  static Optional<DataTable> of(Bundle bundle, int asked) {
    if (bundle.shares().isEmpty()) {
      return Optional.empty();
    }
    TreeSet<Integer> months = new TreeSet<>();
    for (int m = 12; m <= bundle.months(); m += 12) {
      months.add(m);
    }
    if (asked >= 0) {
      months.add(Math.min(asked, bundle.months()));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int m : months) {
      Departure departure = Departures.after(bundle, m);
      rows.add(
          List.of(
              Cell.text("Après " + (m == asked && m % 12 != 0 ? m + "\u00a0mois" : words(m))),
              Cell.text(French.euros(departure.receivedCents())),
              Cell.text(due(departure))));
    }
    return Optional.of(
        new DataTable(
            "Si vous partez avant la fin de l’engagement",
            "",
            List.of(
                new Column("", "Départ", false),
                new Column("", "Déjà reçu", true),
                new Column("", "À rendre", true)),
            rows,
            "",
            false));
  }

  /** The rule of each aid that may have to be given back. */
  static List<String> sentences(Bundle bundle) {
    return bundle.shares().stream()
        .filter(share -> share.aid().refund().kind() != Refund.Kind.NONE)
        .map(
            share ->
                French.typeset(share.aid().shortName() + " : " + share.aid().refund().sentence()))
        .toList();
  }

  private static String words(int months) {
    return months % 12 == 0 ? French.count(months / 12, "an", "ans") : months + "\u00a0mois";
  }

  private static String due(Departure departure) {
    return departure.leastCents() == departure.mostCents()
        ? French.euros(departure.mostCents())
        : "de "
            + French.euros(departure.leastCents())
            + " à "
            + French.euros(departure.mostCents());
  }
}
