package fr.rezone.aid.reference;

import java.util.Arrays;
import java.util.Optional;

/** How well a fact is established, from the strongest to the weakest. */
public enum Status {
  /** The text itself was read. */
  LAW("law", "texte cité"),
  /** A page of an administration; the text behind it is still to be opened. */
  OFFICIAL("official", "source officielle"),
  /** Press, union or private page only. */
  PRESS("press", "source secondaire, à vérifier"),
  /** Deduced, remembered, or sources disagree. */
  TO_VERIFY("to-verify", "à vérifier auprès de la caisse ou de l’ARS");

  private final String id;
  private final String label;

  Status(String id, String label) {
    this.id = id;
    this.label = label;
  }

  public String id() {
    return id;
  }

  /** French words shown beside a result. */
  public String label() {
    return label;
  }

  /** The less trustworthy of the two. */
  public Status weakest(Status other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public static Optional<Status> find(String id) {
    return Arrays.stream(values()).filter(status -> status.id.equals(id)).findFirst();
  }
}
