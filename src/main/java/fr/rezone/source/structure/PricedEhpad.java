package fr.rezone.source.structure;

/**
 * An EHPAD of the price list, which gives neither FINESS number nor commune.
 *
 * @param line where it stands in the file: its only identity
 */
public record PricedEhpad(long line, String name, GeoPoint position, EhpadPrices prices) {}
