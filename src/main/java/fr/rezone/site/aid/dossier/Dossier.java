package fr.rezone.site.aid.dossier;

import fr.rezone.site.Link;
import fr.rezone.site.aid.page.ResultView;
import java.util.List;

/**
 * What the file says.
 *
 * @param demonstration whether the place is fictitious, which every page of the file then says
 * @param place name of the place; « lieu non précisé » without one
 * @param date reference date, French
 * @param level level of zoning, French; empty when unknown
 * @param project questions answered and their answers
 * @param facts what the data say of the place, with their source
 * @param figures key figures of the territory; may be empty
 * @param months payments of the best bundle, month by month
 * @param steps what to do for each aid of the result
 * @param print how to make the same result again
 */
public record Dossier(
    boolean demonstration,
    String place,
    String date,
    String level,
    List<Line> project,
    List<Line> facts,
    List<String> notes,
    List<Figure> figures,
    ResultView result,
    List<Month> months,
    List<Step> steps,
    List<Link> services,
    Fingerprint print) {
  public Dossier {
    project = List.copyOf(project);
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
    figures = List.copyOf(figures);
    months = List.copyOf(months);
    steps = List.copyOf(steps);
    services = List.copyOf(services);
  }

  /** A label, its value, and where it comes from; the source may be empty. */
  public record Line(String label, String value, String source) {}

  /** A figure here and in the larger territories. */
  public record Figure(
      String label, String here, String departement, String region, String france, String period) {}

  /**
   * What is paid in a month.
   *
   * @param width of its bar, tenths of the widest, 1 to 10
   */
  public record Month(String month, String aids, String amount, int width) {}

  /** What to do to ask for an aid. */
  public record Step(
      String aid, String office, String url, List<String> steps, List<String> documents) {}

  /** What the result follows from: the same again gives the same. */
  public record Fingerprint(
      String release, String catalogue, String date, String answers, String command) {}
}
