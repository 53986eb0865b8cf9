/**
 * The map as vector tiles: Mapbox Vector Tiles 2.1 in one PMTiles 3 archive.
 *
 * <p>{@link fr.rezone.release.tile.TileArchiveWriter} turns layers of territories and points into
 * an archive, {@link fr.rezone.release.tile.PmtilesReader} serves its tiles from memory and checks
 * it. Tiles carry geometry, ids, codes and names, never figures. Nothing here knows the sources,
 * the site or what a layer means.
 */
@NullMarked
package fr.rezone.release.tile;

import org.jspecify.annotations.NullMarked;
