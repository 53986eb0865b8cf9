package fr.rezone.aid.load;

/**
 * One YAML file of the catalogue.
 *
 * @param name as shown in faults: {@code caim.yml}, or {@code dossier/caim.yml} for an operator's
 *     folder
 * @param text its content
 * @param local whether it comes from an operator's folder
 */
public record CatalogueFile(String name, String text, boolean local) {
  /** The name without any folder. */
  public String baseName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
