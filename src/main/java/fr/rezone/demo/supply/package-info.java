/** How well each place of the demonstration is served, and the zonings that follow from it. */
@NullMarked
package fr.rezone.demo.supply;

import org.jspecify.annotations.NullMarked;
