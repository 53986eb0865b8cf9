package fr.rezone.source.fetch;

import java.net.URI;
import java.nio.file.Path;

/**
 * A file that is whole on disk.
 *
 * @param uri the address it was asked at, before any redirection
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param etag as the server gave it; empty when it did not
 * @param lastModified as the server gave it; empty when it did not
 * @param unchanged whether it was there already and the server said that it is still current
 */
public record Fetched(
    Path path,
    URI uri,
    String sha256,
    long bytes,
    String etag,
    String lastModified,
    boolean unchanged) {}
