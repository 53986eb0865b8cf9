package fr.rezone.source.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * A location once resolved.
 *
 * @param bytes announced length; -1 when none is
 */
record Target(URI uri, long bytes, Optional<Checksum> checksum) {
  static Target of(URI uri) {
    return new Target(uri, -1, Optional.empty());
  }
}
