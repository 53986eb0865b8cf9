package fr.rezone.site.find;

import fr.rezone.territory.Tvs;

/**
 * One territory that answers.
 *
 * @param rank its rank among all territories, for columns
 * @param agreement 0 to 1: the weighted share of the wishes that it meets, those that cannot be
 *     judged left aside; NaN when nothing weighs, or nothing can be judged
 * @param metres straight line from the place asked to its centre; NaN without a place
 */
public record Match(Tvs tvs, int rank, double agreement, double metres) {}
