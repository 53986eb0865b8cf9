package fr.rezone.source.fetch;

import java.net.URI;
import java.util.regex.Pattern;

/** Where a file is published. */
public sealed interface Location {
  /**
   * An address that stays the same from one edition to the next, possibly by redirecting to the
   * edition of the day.
   */
  record Direct(URI uri) implements Location {}

  /**
   * The newest matching resource of a dataset of data.gouv.fr, whose address carries a date.
   *
   * @param dataset slug or id of the dataset
   * @param match what the address of the resource must contain
   * @param format format that the portal declares, for instance {@code csv}; empty for any
   */
  record DataGouv(String dataset, Pattern match, String format) implements Location {
    public DataGouv {
      requireSlug(dataset);
    }
  }

  /**
   * A file attached to a dataset of data.drees.solidarites-sante.gouv.fr; of several that match,
   * the last by title, since titles carry the year.
   *
   * @param dataset id of the dataset
   * @param match what the title, the id or the address of the attachment must contain
   */
  record Drees(String dataset, Pattern match) implements Location {
    public Drees {
      requireSlug(dataset);
    }
  }

  private static void requireSlug(String dataset) {
    if (!dataset.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
      throw new IllegalArgumentException("not a dataset name: " + dataset);
    }
  }
}
