/**
 * The compact binary file from which a server starts: the atlas and its figures, written and read
 * field by field.
 */
@NullMarked
package fr.rezone.release.store;

import org.jspecify.annotations.NullMarked;
