/**
 * What territories look like: outlines that fit each other exactly.
 *
 * <p>{@link fr.rezone.territory.outline.Mosaic} takes the outlines of the communes as published,
 * snaps them to the lattice they were written on, mends those that are broken and dissolves them
 * into larger territories by cancelling the edges that two members share, so that neighbours have
 * the same line between them, vertex for vertex. {@link fr.rezone.territory.outline.ArcNetwork}
 * simplifies several such layers at once without parting neighbours. {@link
 * fr.rezone.territory.outline.Outlines} holds the result and keeps it in one small file.
 *
 * <p>All coordinates are WGS84 longitude and latitude in degrees, in this order. Nothing here knows
 * files of the sources, tiles or screens.
 */
@NullMarked
package fr.rezone.territory.outline;

import org.jspecify.annotations.NullMarked;
