/**
 * The picture under which the map opens: the zoning of a profession, drawn by the server in the
 * very frame that the live map will fill, so that there is something to look at while its library
 * comes, and something left where no script runs.
 */
@NullMarked
package fr.rezone.site.opening;

import org.jspecify.annotations.NullMarked;
