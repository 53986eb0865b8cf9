/**
 * Counts by territory, from the rows of an operator to what may be shown of them.
 *
 * <p>{@link fr.rezone.indicator.count.CountTable} adds up communes into larger territories; {@link
 * fr.rezone.indicator.count.IndicatorProtection} hides what confidentiality forbids; {@link
 * fr.rezone.indicator.count.ProtectedCounts} is all that is left, and all that a release holds;
 * {@link fr.rezone.indicator.count.CountFormula} derives shares, means and ratios from it alone.
 */
@NullMarked
package fr.rezone.indicator.count;

import org.jspecify.annotations.NullMarked;
