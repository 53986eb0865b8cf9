/**
 * The content of a release as tables, defined once for all that hands it over: GeoPackage, CSV,
 * GeoJSON, features served on request. A figure that is not published has no value in any of them.
 */
@NullMarked
package fr.rezone.release.table;

import org.jspecify.annotations.NullMarked;
