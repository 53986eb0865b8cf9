package fr.rezone.site.aid.page;

import java.util.List;

/**
 * A question as the form shows it.
 *
 * @param key name of the parameter
 * @param label the question, French
 * @param help under the question; empty for none
 * @param choices for {@link Kind#RADIOS}, {@link Kind#LIST} and {@link Kind#TICKS}
 * @param value as typed, for {@link Kind#NUMBER} and {@link Kind#DAY}
 * @param unit after the number; empty for none
 * @param fault why the value given cannot be taken; empty when it can
 */
public record Field(
    String key,
    String label,
    String help,
    Kind kind,
    List<Choice> choices,
    String value,
    String unit,
    String fault) {
  /** How one answers. */
  public enum Kind {
    RADIOS,
    LIST,
    TICKS,
    NUMBER,
    DAY
  }

  /**
   * One thing to choose.
   *
   * @param value empty for « not answered »
   */
  public record Choice(String value, String label, boolean chosen) {}

  public Field {
    choices = List.copyOf(choices);
  }

  /** Ids of what describes the field, for assistive technology; empty for none. */
  public String describedBy() {
    String described =
        (help.isEmpty() ? "" : "aide-" + key + " ") + (fault.isEmpty() ? "" : "faute-" + key);
    return described.strip();
  }
}
