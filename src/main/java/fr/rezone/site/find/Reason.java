package fr.rezone.site.find;

import fr.rezone.site.French;

/**
 * Why a territory ranks where it does: one wish and what became of it.
 *
 * @param text French, without final stop
 */
public record Reason(Verdict verdict, String text) {
  public Reason {
    text = French.typeset(text);
  }

  /** Whether a wish is met. */
  public enum Verdict {
    MET("✓", "oui"),
    PARTLY("~", "en partie"),
    UNMET("✗", "non"),
    /** The sources do not tell: it counts neither for nor against. */
    UNKNOWN("?", "inconnu");

    private final String sign;
    private final String word;

    Verdict(String sign, String word) {
      this.sign = sign;
      this.word = word;
    }

    public String sign() {
      return sign;
    }

    /** What the sign means, for those who do not see it. */
    public String word() {
      return word;
    }
  }
}
