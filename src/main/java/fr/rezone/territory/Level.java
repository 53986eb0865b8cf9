package fr.rezone.territory;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of territory, from the largest to the smallest. */
public enum Level {
  FRANCE("france"),
  REGION("region"),
  DEPARTEMENT("departement"),
  EPCI("epci"),
  TVS("tvs"),
  COMMUNE("commune"),
  QUARTIER("quartier");

  private final String id;

  Level(String id) {
    this.id = id;
  }

  /** The word used in URLs, files and the API. */
  public String id() {
    return id;
  }

  public static Optional<Level> find(String id) {
    return Arrays.stream(values()).filter(level -> level.id.equals(id)).findFirst();
  }
}
