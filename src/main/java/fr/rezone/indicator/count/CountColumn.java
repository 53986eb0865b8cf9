package fr.rezone.indicator.count;

import fr.rezone.source.table.Counted;

/**
 * What one thing amounts to in every territory, before protection. Immutable.
 *
 * @param values by number of place
 * @param contributors professionals behind each value
 * @param maxima largest contribution of one professional; -1 when not known
 */
public record CountColumn(
    Counted counted, CompactLongs values, CompactLongs contributors, CompactLongs maxima) {}
