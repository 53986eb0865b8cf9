package fr.rezone.territory;

/**
 * A health profession that has a zoning of its own.
 *
 * @param id the word of URLs and files: {@code medecin}, {@code infirmier}, {@code kine}, {@code
 *     sage-femme}, {@code dentiste}, {@code orthophoniste}
 * @param label plural French name, as it stands in a list
 * @param column prefix of its two columns in the official table ({@code zmed} for {@code
 *     zmed_niveau} and {@code zmed_date_arrete})
 */
public record Profession(String id, String label, String column) {
  /** That of the id, which alone tells them apart: hashed a million times in an import. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
