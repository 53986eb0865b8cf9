package fr.rezone.source.address;

/**
 * One numbered address.
 *
 * @param number in its street, 1 to 65535
 * @param suffix such as {@code bis}; empty for none
 * @param street name of the street or the hamlet
 * @param postalCode five characters; empty when not given
 * @param commune INSEE code of the file's vintage
 * @param communeName as printed
 * @param lon degrees, WGS84
 * @param lat degrees, WGS84
 * @param precise whether the position is that of the address, not of its street or commune
 */
public record AddressRow(
    int number,
    String suffix,
    String street,
    String postalCode,
    String commune,
    String communeName,
    double lon,
    double lat,
    boolean precise) {}
