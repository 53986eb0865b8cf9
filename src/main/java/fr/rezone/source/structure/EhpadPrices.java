package fr.rezone.source.structure;

import java.util.OptionalInt;

/**
 * What a stay in an EHPAD costs, euros a month, rounded to the euro as the source publishes.
 *
 * @param single permanent stay, single room
 * @param shared permanent stay, double room
 * @param dependency12 dependency tariff, GIR 1 and 2
 * @param dependency34 dependency tariff, GIR 3 and 4
 * @param dependency56 dependency tariff, GIR 5 and 6
 */
public record EhpadPrices(
    OptionalInt single,
    OptionalInt shared,
    OptionalInt dependency12,
    OptionalInt dependency34,
    OptionalInt dependency56) {}
