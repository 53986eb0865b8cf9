package fr.rezone.site.aid.page;

import fr.rezone.site.DataTable;
import fr.rezone.site.Link;
import fr.rezone.site.chart.Svg;
import java.util.List;
import java.util.Optional;

/**
 * What a project would get.
 *
 * @param certain total of the best bundle, written
 * @param period over how long
 * @param possible one sentence on how far it may go; empty when nothing more may come
 * @param bundle names of the aids of the best bundle
 * @param uncounted sentences on what the total leaves out
 * @param calendar empty without payment
 * @param alternatives other bundles; may be empty
 * @param refunds what leaving early costs; empty without payment
 * @param pdf address of the file to print
 * @param map address of the map coloured by what the same project gets in each place
 * @param everywhere address of the same as a table
 */
public record ResultView(
    String certain,
    String period,
    String possible,
    List<Link> bundle,
    List<String> uncounted,
    Optional<Calendar> calendar,
    List<Regime> regimes,
    List<Alternative> alternatives,
    Optional<DataTable> refunds,
    List<String> refundSentences,
    List<Section> sections,
    String pdf,
    String json,
    String map,
    String everywhere) {
  public ResultView {
    bundle = List.copyOf(bundle);
    uncounted = List.copyOf(uncounted);
    regimes = List.copyOf(regimes);
    alternatives = List.copyOf(alternatives);
    refundSentences = List.copyOf(refundSentences);
    sections = List.copyOf(sections);
  }

  /** Payments month by month. */
  public record Calendar(Svg chart, DataTable table) {}

  /**
   * A day near the date from which the same answers lead elsewhere.
   *
   * @param other the same project on the other side of that day
   */
  public record Regime(String title, List<String> sentences, Link other) {
    public Regime {
      sentences = List.copyOf(sentences);
    }
  }

  /** Another lawful bundle. */
  public record Alternative(String aids, String total) {}

  /**
   * Cards that go together.
   *
   * @param folded whether it opens on demand
   */
  public record Section(String id, String title, String lead, boolean folded, List<AidCard> cards) {
    public Section {
      cards = List.copyOf(cards);
    }
  }
}
