/** The files that a release hands to others, beside the GeoPackage and the tiles. */
@NullMarked
package fr.rezone.release.export;

import org.jspecify.annotations.NullMarked;
