package fr.rezone.source.fetch;

import java.util.Optional;

/**
 * A file to get.
 *
 * @param id of its dataset: lower case, digits and hyphens, since files on disk are named after it
 * @param maxBytes a longer answer is refused
 * @param checksum digest that the content must have; empty when it changes from day to day
 */
public record Resource(String id, Location location, long maxBytes, Optional<Checksum> checksum) {
  /** More than any open file that the project reads. */
  public static final long DEFAULT_MAX_BYTES = 2L << 30;

  public Resource {
    if (!id.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException("not a dataset id: " + id);
    }
    if (maxBytes <= 0) {
      throw new IllegalArgumentException("maxBytes must be positive: " + maxBytes);
    }
  }

  /** Up to 2 GiB, with no digest known beforehand. */
  public static Resource of(String id, Location location) {
    return new Resource(id, location, DEFAULT_MAX_BYTES, Optional.empty());
  }
}
