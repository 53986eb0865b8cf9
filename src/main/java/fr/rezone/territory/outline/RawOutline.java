package fr.rezone.territory.outline;

import org.locationtech.jts.geom.Geometry;

/**
 * An outline as published, whatever its faults.
 *
 * @param code unique among the outlines handed over together
 * @param geometry longitude and latitude in degrees; polygons, or a collection of them
 */
public record RawOutline(String code, Geometry geometry) {}
