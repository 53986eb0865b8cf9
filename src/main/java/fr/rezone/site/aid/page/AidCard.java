package fr.rezone.site.aid.page;

import java.util.List;
import java.util.Optional;

/**
 * One aid for one project, as a card.
 *
 * @param amount « 10 000 € », « montant à préciser »; empty when it is closed
 * @param amountNote what the amount is of; empty for none
 * @param reason one sentence
 * @param missing questions to answer, with where they are asked
 * @param marks what sets it apart: to verify, left out of the bundle; may be empty
 * @param warnings what the amount leaves out or takes for granted; may be empty
 * @param status how well the facts are established, French
 * @param sure whether that status needs no check
 */
public record AidCard(
    String id,
    String name,
    Sign sign,
    String amount,
    String amountNote,
    String reason,
    List<Missing> missing,
    List<String> marks,
    List<String> warnings,
    String status,
    boolean sure,
    List<ConditionLine> conditions,
    List<StepLine> steps,
    Optional<WhatIf> whatIf,
    Apply apply) {
  public AidCard {
    missing = List.copyOf(missing);
    marks = List.copyOf(marks);
    warnings = List.copyOf(warnings);
    conditions = List.copyOf(conditions);
    steps = List.copyOf(steps);
  }

  /** A verdict, with a sign and a word, never a colour alone. */
  public enum Sign {
    YES("✓", "Éligible", "yes"),
    NO("✗", "Non", "no"),
    UNSURE("?", "À préciser", "unsure");

    private final String sign;
    private final String word;
    private final String token;

    Sign(String sign, String word, String token) {
      this.sign = sign;
      this.word = word;
      this.token = token;
    }

    public String sign() {
      return sign;
    }

    public String word() {
      return word;
    }

    /** Class of the style sheet. */
    public String token() {
      return token;
    }
  }

  /** A question that an answer waits for. */
  public record Missing(String label, String anchor) {}

  /**
   * One condition with what decided it.
   *
   * @param word « Remplie », « Non remplie », « À préciser »
   * @param given « demi-journées par semaine : 8 »
   * @param rule the rule in French, thresholds written out
   */
  public record ConditionLine(
      Sign sign, String word, String sentence, List<String> given, String rule, Source source) {
    public ConditionLine {
      given = List.copyOf(given);
    }
  }

  /** A step of the amount. */
  public record StepLine(String label, String value, String formula, List<Source> sources) {
    public StepLine {
      sources = List.copyOf(sources);
    }
  }

  /**
   * A text that fixes something.
   *
   * @param fact what it fixes; empty when the line says it
   * @param url empty when no public address is known
   * @param checked day on which it was last read, French
   */
  public record Source(String fact, String citation, String url, String status, String checked) {}

  /**
   * The smallest change that would open it.
   *
   * @param sentence what to answer instead
   * @param gain what it would bring, French
   * @param path the same project, so changed
   */
  public record WhatIf(String sentence, String gain, String path) {}

  /** How to ask for it. */
  public record Apply(String office, String url, List<String> steps, List<String> documents) {
    public Apply {
      steps = List.copyOf(steps);
      documents = List.copyOf(documents);
    }
  }
}
