/**
 * Key figures: what each one means, and its value in every territory.
 *
 * <p>{@link fr.rezone.indicator.IndicatorCatalogue} is data (label, unit, formula, source, levels);
 * {@link fr.rezone.indicator.OpenFigures} computes the values from open data; {@link
 * fr.rezone.indicator.Figures} holds them by rank of territory.
 */
@NullMarked
package fr.rezone.indicator;

import org.jspecify.annotations.NullMarked;
