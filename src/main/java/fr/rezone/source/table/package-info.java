/**
 * Tables that an operator hands over: counts by commune, described by a Frictionless data package.
 *
 * <p>{@link fr.rezone.source.table.MeasureCatalogue} is their vocabulary; {@link
 * fr.rezone.source.table.TableReader} reads and checks them, and refuses them with every fault it
 * finds; {@link fr.rezone.source.table.TableTemplate} writes an empty set to begin with.
 */
@NullMarked
package fr.rezone.source.table;

import org.jspecify.annotations.NullMarked;
