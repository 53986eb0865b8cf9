/**
 * Gets official files over HTTP: resumed, verified, polite to the servers, and complete or absent
 * on disk.
 *
 * <p>{@link fr.rezone.source.fetch.Downloader} is the entry point; {@link
 * fr.rezone.source.fetch.Location} says where a file is, by a stable address or by what a portal
 * lists that day. Nothing here knows what the files contain.
 */
@NullMarked
package fr.rezone.source.fetch;

import org.jspecify.annotations.NullMarked;
