package fr.rezone.site.page;

import fr.rezone.aid.Evaluation;
import fr.rezone.aid.PlaceTotals;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.site.French;
import fr.rezone.site.aid.Project;
import fr.rezone.site.aid.Simulator;
import fr.rezone.site.page.ComparedSection.Cell;
import fr.rezone.site.page.ComparedSection.Mark;
import fr.rezone.site.page.ComparedSection.Row;
import fr.rezone.territory.Tvs;
import java.util.ArrayList;
import java.util.List;

/**
 * The aids of territories side by side, outside any priority quarter: those that the zoning leaves
 * open, or with the answers of a person those that are theirs. Thread-safe.
 */
final class ComparedAids {
  private final Simulator simulator;

  ComparedAids(Simulator simulator) {
    this.simulator = simulator;
  }

  /**
   * The aids that are not excluded everywhere.
   *
   * @param project a day and, when a person gave them, answers; its place is ignored
   */
  ComparedSection section(List<Tvs> territories, Project project) {
    PlaceTotals totals =
        simulator
            .columns()
            .totals(simulator.catalogue(), project.date(), project.answers(), territories);
    List<Row> rows = new ArrayList<>();
    boolean profile = !project.given().isEmpty();
    if (profile) {
      rows.add(bundles(totals, territories.size()));
    }
    List<Aid> aids = simulator.catalogue().aids();
    for (int aid = 0; aid < aids.size(); aid++) {
      List<Cell> cells = new ArrayList<>();
      boolean open = false;
      for (int place = 0; place < territories.size(); place++) {
        Evaluation.Code verdict = totals.verdict(place, aid);
        open |= verdict != Evaluation.Code.NOT_ELIGIBLE;
        cells.add(cell(verdict));
      }
      if (open) {
        rows.add(new Row(French.typeset(aids.get(aid).title()), "", cells));
      }
    }
    return new ComparedSection(
        "Aides au "
            + French.date(project.date())
            + (profile ? ", pour le profil donné" : ", ouvertes par le lieu, sans profil"),
        rows);
  }

  private static Row bundles(PlaceTotals totals, int count) {
    double[] amounts = new double[count];
    for (int place = 0; place < count; place++) {
      amounts[place] = totals.bundleCents(place);
    }
    List<Cell> cells = new ArrayList<>();
    for (int place = 0; place < count; place++) {
      cells.add(
          new Cell(
              French.euros(totals.bundleCents(place)),
              List.of(),
              "",
              ComparedRows.mark(amounts[place], amounts),
              false));
    }
    return new Row("Meilleur ensemble d’aides compatibles", "aides certaines seulement", cells);
  }

  private static Cell cell(Evaluation.Code verdict) {
    return switch (verdict) {
      case ELIGIBLE -> new Cell("oui", List.of(), "", Mark.NONE, false);
      case UNCERTAIN -> new Cell("possible", List.of(), "selon le profil", Mark.NONE, false);
      case NOT_ELIGIBLE -> new Cell("non", List.of(), "", Mark.NONE, false);
    };
  }
}
