/**
 * One immutable, versioned directory that holds everything the site shows.
 *
 * <p>{@link fr.rezone.release.Importer} makes it: sources are read, joined, computed, written
 * aside, checked, then renamed; {@link fr.rezone.release.ReleaseFolder} keeps the releases and
 * which one is current; {@link fr.rezone.release.Release} is one of them in memory.
 */
@NullMarked
package fr.rezone.release;

import org.jspecify.annotations.NullMarked;
