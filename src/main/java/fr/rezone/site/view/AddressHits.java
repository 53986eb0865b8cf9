package fr.rezone.site.view;

import fr.rezone.release.Release;
import fr.rezone.release.address.Address;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Addresses found for what is typed, when the operator imported some. Immutable, safe to share
 * between threads.
 *
 * @param release whose addresses are searched
 */
public record AddressHits(Release release) {
  /** Long enough for any label. */
  public static final int LONGEST = 200;

  /**
   * One address.
   *
   * @param context what it is, postal code and commune of today
   * @param path the page of the place
   */
  public record AddressHit(Address address, String commune, String context, String path) {}

  /** Whether any address can be found. */
  public boolean areThere() {
    return release.addresses().isPresent();
  }

  /** Whether what is typed begins as an address does, with the number of a house. */
  public static boolean looksLikeOne(String typed) {
    return typed.strip().matches("[0-9]{1,4}(?![0-9]).*\\p{L}.*");
  }

  /** The best answers, best first; none without addresses. */
  public List<AddressHit> find(String typed, int limit) {
    return release
        .addresses()
        .map(book -> book.find(typed, limit).stream().map(this::hit).toList())
        .orElse(List.of());
  }

  private AddressHit hit(Address address) {
    Atlas atlas = release.atlas();
    String code = atlas.recoding().find(address.commune()).orElse(address.commune());
    String commune = atlas.communes().find(code).map(Commune::name).orElse(address.communeName());
    String kind =
        switch (address.kind()) {
          case NUMBER -> "adresse";
          case STRETCH -> "adresse, position approchée";
          case STREET -> "voie";
        };
    return new AddressHit(
        address,
        code,
        kind + ", " + (address.postalCode() + " " + commune).strip(),
        path(address, commune));
  }

  /** Only a precise position may be tested against the outline of a quarter. */
  private static String path(Address address, String commune) {
    String label = address.label() + ", " + (address.postalCode() + " " + commune).strip();
    return "/lieu?lon="
        + String.format(Locale.ROOT, "%.5f", address.lon())
        + "&lat="
        + String.format(Locale.ROOT, "%.5f", address.lat())
        + "&adresse="
        + URLEncoder.encode(
            label.substring(0, Math.min(label.length(), LONGEST)), StandardCharsets.UTF_8)
        + (address.isPrecise() ? "" : "&precise=non");
  }
}
