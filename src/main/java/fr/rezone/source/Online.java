package fr.rezone.source;

/** Where a dataset is downloaded from. */
public sealed interface Online {
  /** No stable address is known: the file can only come from a folder. */
  Online NONE = new Nowhere();

  /** An address that does not change. */
  record Address(String url) implements Online {}

  /**
   * A resource whose address carries a date, found through the API of data.gouv.fr.
   *
   * @param dataset slug of the dataset
   * @param match regular expression that the address of the wanted resource contains
   */
  record Resource(String dataset, String match) implements Online {}

  /** See {@link #NONE}. */
  record Nowhere() implements Online {}
}
