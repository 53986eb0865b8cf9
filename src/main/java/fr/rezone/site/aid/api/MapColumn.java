package fr.rezone.site.aid.api;

import fr.rezone.aid.PlaceTotals;
import fr.rezone.site.aid.AmountSteps;
import fr.rezone.site.aid.Project;
import fr.rezone.site.aid.Simulator;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Tvs;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/**
 * Writes one project in every territory as a compact column, like those of the map's other layers:
 * position <em>i</em> of every array is one territory, in the order of codes. Written by hand: it
 * is the longest answer of the API.
 */
public final class MapColumn {
  /** Its id among layers. */
  public static final String ID = "mes-aides";

  private final Simulator simulator;
  private final Atlas atlas;

  public MapColumn(Simulator simulator, Atlas atlas) {
    this.simulator = simulator;
    this.atlas = atlas;
  }

  /**
   * @param kept which territories to write; classes are those of all
   * @param codes whether to write the codes
   */
  public byte[] write(Project project, Predicate<Tvs> kept, boolean codes) {
    List<Tvs> all = atlas.tvs().all();
    PlaceTotals totals =
        simulator.columns().totals(simulator.catalogue(), project.date(), project.answers());
    long[] cents = new long[all.size()];
    for (int rank = 0; rank < cents.length; rank++) {
      cents[rank] = totals.bundleCents(rank);
    }
    AmountSteps steps = AmountSteps.of(cents, all);
    StringBuilder out = new StringBuilder(96_000);
    out.append("{\"release\":\"").append(simulator.release());
    out.append("\",\"catalogue\":\"").append(simulator.catalogue().hash());
    out.append("\",\"date\":\"").append(project.date());
    out.append("\",\"indicator\":\"").append(ID);
    out.append(
        "\",\"niveau\":\"tvs\",\"label\":\"Total de mes aides\",\"unit\":\"€\",\"vintage\":\"\",\"source\":\"\",\"classes\":[");
    for (int i = 0; i < steps.steps().size(); i++) {
      AmountSteps.Step step = steps.steps().get(i);
      out.append(i == 0 ? "" : ",");
      out.append("{\"id\":\"").append(step.id());
      out.append("\",\"letters\":\"\",\"label\":\"").append(step.label());
      out.append("\",\"token\":\"").append(step.token()).append('"');
      if (i > 0) {
        out.append(",\"min\":").append(euros(step.least()));
        out.append(",\"max\":").append(euros(step.most()));
      }
      out.append(",\"count\":").append(step.count());
      out.append(",\"population\":").append(step.population()).append('}');
    }
    out.append(']');
    StringBuilder classes = new StringBuilder(all.size());
    StringBuilder names = new StringBuilder();
    StringBuilder values = new StringBuilder();
    StringBuilder uncertain = new StringBuilder();
    for (int rank = 0; rank < cents.length; rank++) {
      if (kept.test(all.get(rank))) {
        String comma = classes.isEmpty() ? "" : ",";
        classes.append(steps.indexOf(cents[rank]));
        names.append(comma).append('"').append(all.get(rank).code()).append('"');
        values.append(comma).append(euros(cents[rank]));
        uncertain.append(comma).append(totals.countUncertain(rank));
      }
    }
    if (codes) {
      out.append(",\"codes\":[").append(names).append(']');
    }
    out.append(",\"values\":[").append(values);
    out.append("],\"uncertain\":[").append(uncertain);
    out.append("],\"classe\":\"").append(classes).append("\"}");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String euros(long cents) {
    return cents % 100 == 0
        ? Long.toString(cents / 100)
        : BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
