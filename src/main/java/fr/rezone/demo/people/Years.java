package fr.rezone.demo.people;

/** The years that the operator tables of the demonstration cover. */
public final class Years {
  /** Everything ends with this one. */
  public static final int LAST = 2024;

  public static final int FIRST = 2022;

  /** How many. */
  public static final int COUNT = LAST - FIRST + 1;

  private Years() {}
}
