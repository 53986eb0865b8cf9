/** Tables of figures: accessibility, headcounts, densities, standardised population. */
@NullMarked
package fr.rezone.source.figure;

import org.jspecify.annotations.NullMarked;
