/**
 * Charts drawn on the server as SVG: few primitives, direct labels, the territory in the accent
 * colour, references in grey, hidden values hatched with the word « secret ».
 *
 * <p>Each primitive is a record whose {@code draw()} returns an {@link fr.rezone.site.chart.Svg}.
 * Colours are classes of the style sheet. Nothing here knows what an indicator is.
 */
@NullMarked
package fr.rezone.site.chart;

import org.jspecify.annotations.NullMarked;
