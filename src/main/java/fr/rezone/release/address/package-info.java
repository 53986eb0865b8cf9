/**
 * The addresses of a release: one file, searched where it lies. It is mapped into memory by the
 * system and takes next to nothing on the heap, however many départements it holds.
 */
@NullMarked
package fr.rezone.release.address;

import org.jspecify.annotations.NullMarked;
