package fr.rezone.release.tile;

import org.locationtech.jts.geom.Coordinate;

/**
 * A name to be written on the map.
 *
 * @param id of the territory, as in the layer of its level
 * @param kind the level, as styles call it
 * @param point longitude and latitude in degrees
 * @param weight the larger, the earlier it shows: inhabitants
 * @param minZoom the first zoom at which names of its kind may show
 */
public record Label(
    long id, String kind, String code, String name, Coordinate point, long weight, int minZoom) {}
