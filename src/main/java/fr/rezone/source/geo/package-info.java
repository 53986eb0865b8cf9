/** Outlines of communes (GeoJSON). */
@NullMarked
package fr.rezone.source.geo;

import org.jspecify.annotations.NullMarked;
