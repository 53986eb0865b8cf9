package fr.rezone.aid.rule;

/** Told of every question that a term reads and of every value it is compared with. */
public interface Harvest {
  /** The term reads this question. */
  void key(int slot);

  /** The term compares this question with that packed value. */
  default void threshold(int slot, long packed) {}

  /** The term uses this parameter. */
  default void parameter(Parameter parameter) {}
}
