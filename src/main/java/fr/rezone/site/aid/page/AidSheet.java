package fr.rezone.site.aid.page;

import fr.rezone.site.DataTable;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import java.util.List;

/**
 * An aid as its file describes it, for a reader.
 *
 * @param day day on which amounts and thresholds are read, French
 * @param window when it is open, one sentence
 * @param now whether it is open on the day of reading; « ouverte », « fermée » or « à lire »
 * @param parameters one table: every period of every amount and threshold
 * @param breach what leaving or breaking the commitment costs
 */
public record AidSheet(
    Page page,
    String name,
    String acronym,
    List<String> facts,
    String summary,
    String content,
    String day,
    String window,
    String now,
    List<Rule> conditions,
    List<Step> steps,
    String unknownScale,
    List<DataTable> parameters,
    List<Together> cumulations,
    AidCard.Apply apply,
    String afterwards,
    String breach,
    String refund,
    List<String> obligations,
    List<String> warnings,
    List<String> history,
    List<AidCard.Source> references,
    String simulate) {

  /** A condition in words, with the rule and its text. */
  public record Rule(String sentence, String rule, String doubt, AidCard.Source source) {}

  /** A step of the amount. */
  public record Step(String label, String formula, List<AidCard.Source> sources) {}

  /** How it stands to others. */
  public record Together(String words, List<Link> others, AidCard.Source source) {}
}
