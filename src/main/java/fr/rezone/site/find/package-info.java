/**
 * « Trouver mon territoire »: what a physician wishes for, and the territories ranked by how well
 * they answer, each with its reasons. {@link fr.rezone.site.find.Ranking} is the entry point; it
 * knows neither pages nor HTTP.
 */
@NullMarked
package fr.rezone.site.find;

import org.jspecify.annotations.NullMarked;
