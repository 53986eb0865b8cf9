package fr.rezone.aid.sheet;

import java.util.Arrays;
import java.util.Optional;

/** What kind of money an aid is, which decides what it may be added to. */
public enum Nature {
  PRIME("prime", "prime", true),
  COMPLEMENT("complement", "complément périodique", true),
  MAJORATION("majoration", "majoration", true),
  INDEMNITE("indemnite", "indemnité", true),
  ALLOCATION("allocation", "allocation", true),
  /** Profit or pay exempt from income tax. */
  BASE_EXONEREE("base-exoneree", "base exonérée d’impôt", false),
  COTISATIONS("cotisations", "cotisations sociales allégées", false),
  IMPOT_LOCAL("impot-local", "impôt local allégé", false),
  /** Decided by a local authority. */
  LOCAL("local", "aide d’une collectivité", false),
  /** Money to give back, negative. */
  RESTITUTION("restitution", "somme à rendre", false);

  private final String id;
  private final String label;
  private final boolean cash;

  Nature(String id, String label, boolean cash) {
    this.id = id;
    this.label = label;
    this.cash = cash;
  }

  public String id() {
    return id;
  }

  /** French words, singular. */
  public String label() {
    return label;
  }

  /** Whether amounts of this nature may be added together. */
  public boolean isCash() {
    return cash;
  }

  public static Optional<Nature> find(String id) {
    return Arrays.stream(values()).filter(nature -> nature.id.equals(id)).findFirst();
  }
}
