package fr.rezone.source.structure;

import java.util.Arrays;
import java.util.Optional;

/** What the SAE says that a site does, whatever the category it is registered under. */
public enum Activity {
  HOME_HOSPITAL("had"),
  DIALYSIS("dialyse"),
  REHABILITATION("ssr"),
  ACUTE("mco"),
  PSYCHIATRY("psy"),
  EMERGENCY("urgences"),
  LONG_TERM("usld"),
  /** Absent from most extracts: it comes from the table FILTRE, column IMAG. */
  IMAGING("imagerie");

  private final String column;

  Activity(String column) {
    this.column = column;
  }

  /** Normalised name of its column in the SAE table; also its name in {@code structures.yml}. */
  public String column() {
    return column;
  }

  public static Optional<Activity> find(String column) {
    return Arrays.stream(values()).filter(a -> a.column.equals(column)).findFirst();
  }
}
