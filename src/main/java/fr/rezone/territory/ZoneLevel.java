package fr.rezone.territory;

/**
 * A level of a zoning, as its method defines it. There is no fixed list: which levels exist, and
 * what their words mean, depends on the profession, the method and its date.
 *
 * @param id {@code zip}, {@code zac}, {@code zv}, {@code zar}, {@code hz}… unique within the method
 * @param letters what is written on the map and in chips: {@code ZIP}
 * @param label French words: « zone d’intervention prioritaire »
 * @param order 1 for the greatest need, growing
 * @param token the colour token of the style sheet, without its prefix: {@code zip}
 */
public record ZoneLevel(String id, String letters, String label, int order, String token) {
  /** That of the id, which alone tells them apart: hashed a million times in an import. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
