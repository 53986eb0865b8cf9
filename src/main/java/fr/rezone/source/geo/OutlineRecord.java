package fr.rezone.source.geo;

import org.locationtech.jts.geom.Geometry;

/**
 * The outline of one commune or arrondissement, as published: it may be invalid or without surface.
 *
 * @param rank 1-based rank in the file
 * @param code INSEE code
 * @param name as published
 * @param geometry polygon or multipolygon, WGS84 degrees, longitude first
 */
public record OutlineRecord(long rank, String code, String name, Geometry geometry) {}
