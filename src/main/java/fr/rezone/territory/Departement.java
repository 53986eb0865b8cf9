package fr.rezone.territory;

/**
 * A département, or an overseas collectivity standing beside them.
 *
 * @param code {@code 01}…{@code 95}, {@code 2A}, {@code 2B}, {@code 971}…
 * @param region code of its région
 */
public record Departement(String code, String name, String region, Part part) implements Territory {
  @Override
  public Level level() {
    return Level.DEPARTEMENT;
  }
}
