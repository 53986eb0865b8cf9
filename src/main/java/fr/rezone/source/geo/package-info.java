/** Outlines of communes and of priority quarters (GeoJSON). */
@NullMarked
package fr.rezone.source.geo;

import org.jspecify.annotations.NullMarked;
