/**
 * The model: what a commune, a territoire de vie-santé, a quarter, a département and a région are,
 * how they nest, how they are zoned and what they look like.
 *
 * <p>{@link fr.rezone.territory.Atlas} is the whole country at one vintage, immutable; it is built
 * from the records of {@code source} and knows neither files, nor indicators, nor screens.
 */
@NullMarked
package fr.rezone.territory;

import org.jspecify.annotations.NullMarked;
