package fr.rezone.source.structure;

/**
 * Where letters go, as the source writes it (most often in capitals).
 *
 * @param street number and street
 * @param place hamlet, building or post-office box
 * @param postalCode five digits, those of a CEDEX included, or empty; it does not always tell the
 *     commune
 * @param town name of the town of delivery
 */
public record PostalAddress(String street, String place, String postalCode, String town) {
  public static final PostalAddress UNKNOWN = new PostalAddress("", "", "", "");
}
