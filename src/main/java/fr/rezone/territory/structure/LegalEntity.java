package fr.rezone.territory.structure;

/**
 * Who runs a structure.
 *
 * @param finess number of the juridical entity; empty when unknown
 * @param name empty when unknown
 */
public record LegalEntity(String finess, String name) {
  public static final LegalEntity UNKNOWN = new LegalEntity("", "");
}
