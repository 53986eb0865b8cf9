/**
 * What several tests share: the small world, the mirror of real files and the release made of it.
 */
@NullMarked
package fr.rezone;

import org.jspecify.annotations.NullMarked;
