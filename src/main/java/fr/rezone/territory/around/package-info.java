/**
 * What lies around a place: which commune, territory and priority quarter hold a point, how far a
 * better zoned place is, what the nearest structures are.
 *
 * <p>{@link fr.rezone.territory.around.PlaceFinder} answers for any point; {@link
 * fr.rezone.territory.around.NearestStructures} is computed once per release for every territory.
 */
@NullMarked
package fr.rezone.territory.around;

import org.jspecify.annotations.NullMarked;
