package fr.rezone.territory;

/**
 * A région, or an overseas collectivity standing beside them.
 *
 * @param code INSEE code, such as {@code 84} or {@code 01}
 */
public record Region(String code, String name, Part part) implements Territory {
  @Override
  public Level level() {
    return Level.REGION;
  }
}
