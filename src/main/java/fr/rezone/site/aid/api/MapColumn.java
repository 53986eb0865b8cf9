package fr.rezone.site.aid.api;

import fr.rezone.aid.PlaceTotals;
import fr.rezone.site.aid.AmountSteps;
import fr.rezone.site.aid.PlaceColumns;
import fr.rezone.site.aid.Project;
import fr.rezone.site.aid.Simulator;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Level;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Writes one project in every territory, or in every priority neighbourhood, as a compact column,
 * like those of the map's other layers: position <em>i</em> of every array is one place, in the
 * order of codes. Both share their classes. Written by hand: it is the longest answer of the API.
 */
public final class MapColumn {
  private final Simulator simulator;
  private final Atlas atlas;

  public MapColumn(Simulator simulator, Atlas atlas) {
    this.simulator = simulator;
    this.atlas = atlas;
  }

  /**
   * @param level one of {@link PlaceColumns#LEVELS}
   * @param region of the places to write, empty for all; classes are those of all
   * @param codes whether to write the codes
   */
  public byte[] write(Project project, Level level, String region, boolean codes) {
    List<? extends Territory> all = atlas.places(level).all();
    // The classes need both levels; each takes some tens of milliseconds, and has a core to itself.
    Level other = level == Level.TVS ? Level.QUARTIER : Level.TVS;
    CompletableFuture<long[]> others =
        CompletableFuture.supplyAsync(() -> cents(totals(project, other)));
    PlaceTotals totals = totals(project, level);
    long[] cents = cents(totals);
    AmountSteps steps =
        AmountSteps.of(cents, all.stream().mapToLong(MapColumn::people).toArray(), others.join());
    StringBuilder out = new StringBuilder(96_000);
    out.append("{\"release\":\"").append(simulator.release());
    out.append("\",\"catalogue\":\"").append(simulator.catalogue().hash());
    out.append("\",\"date\":\"").append(project.date());
    out.append("\",\"indicator\":\"").append(PlaceColumns.LAYER);
    out.append("\",\"niveau\":\"").append(level.id());
    out.append(
        "\",\"label\":\"Total de mes aides\",\"unit\":\"€\",\"vintage\":\"\",\"source\":\"\",\"classes\":[");
    for (int i = 0; i < steps.steps().size(); i++) {
      out.append(i == 0 ? "" : ",");
      append(out, steps.steps().get(i), i > 0);
    }
    out.append(']');
    StringBuilder classes = new StringBuilder(all.size());
    StringBuilder names = new StringBuilder();
    StringBuilder values = new StringBuilder();
    StringBuilder uncertain = new StringBuilder();
    for (int rank = 0; rank < cents.length; rank++) {
      if (region.isEmpty() || isIn(all.get(rank), region)) {
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

  private PlaceTotals totals(Project project, Level level) {
    return simulator
        .columns()
        .totals(simulator.catalogue(), project.date(), project.answers(), level);
  }

  private static long[] cents(PlaceTotals totals) {
    long[] cents = new long[totals.count()];
    for (int rank = 0; rank < cents.length; rank++) {
      cents[rank] = totals.bundleCents(rank);
    }
    return cents;
  }

  /** No source at hand gives the inhabitants of a neighbourhood. */
  private static long people(Territory place) {
    return place instanceof Tvs tvs ? tvs.population() : 0;
  }

  private boolean isIn(Territory place, String region) {
    return switch (place) {
      case Tvs tvs -> tvs.regions().contains(region);
      case Quartier quartier ->
          quartier.communes().stream()
              .flatMap(code -> atlas.communes().find(code).stream())
              .map(Commune::region)
              .anyMatch(region::equals);
      default -> false;
    };
  }

  private static void append(StringBuilder out, AmountSteps.Step step, boolean bounded) {
    out.append("{\"id\":\"").append(step.id());
    out.append("\",\"letters\":\"\",\"label\":\"").append(step.label());
    out.append("\",\"token\":\"").append(step.token()).append('"');
    if (bounded) {
      out.append(",\"min\":").append(euros(step.least()));
      out.append(",\"max\":").append(euros(step.most()));
    }
    out.append(",\"count\":").append(step.count());
    out.append(",\"population\":").append(step.population()).append('}');
  }

  private static String euros(long cents) {
    return cents % 100 == 0
        ? Long.toString(cents / 100)
        : BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
