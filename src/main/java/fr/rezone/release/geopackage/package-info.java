/**
 * The release as an OGC GeoPackage 1.3, the file that GIS software opens: tables with outlines or
 * points, indexed by place, and tables without.
 *
 * <p>{@link fr.rezone.release.geopackage.GeoPackageWriter} writes whatever tables it is given. It
 * knows neither the model nor what a table is for.
 */
@NullMarked
package fr.rezone.release.geopackage;

import org.jspecify.annotations.NullMarked;
