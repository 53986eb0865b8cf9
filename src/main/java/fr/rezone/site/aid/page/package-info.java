/** The pages of the simulator and of the catalogue of aids, and what their templates draw. */
@NullMarked
package fr.rezone.site.aid.page;

import org.jspecify.annotations.NullMarked;
