/** The ground of the demonstration: a coast, relief, rivers, and outlines that tile it. */
@NullMarked
package fr.rezone.demo.land;

import org.jspecify.annotations.NullMarked;
