/** Tests of the simulator on the site. */
@NullMarked
package fr.rezone.site.aid;

import org.jspecify.annotations.NullMarked;
