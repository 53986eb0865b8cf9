package fr.rezone.source.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the objects nested in FINESS+: an establishment, its addresses, their positions. Confined
 * to one thread.
 */
final class FinessRecords {
  /** An establishment has two or three addresses; more are read past. */
  private static final int MOST_ADDRESSES = 50;

  /** An establishment as it stands in the file, in service or not. */
  record Establishment(
      String finess,
      String name,
      String siret,
      String category,
      String state,
      String opened,
      String closed,
      String updated,
      List<FinessAddress> addresses) {
    /**
     * The place of practice, which is not always the first address; else the first that names a
     * commune.
     */
    @Nullable FinessAddress place() {
      FinessAddress other = null;
      for (FinessAddress address : addresses) {
        if (address.isPractice()) {
          return address;
        }
        if (other == null && !address.commune().isEmpty()) {
          other = address;
        }
      }
      return other;
    }
  }

  private final FinessTokens tokens;

  FinessRecords(FinessTokens tokens) {
    this.tokens = tokens;
  }

  Establishment readEstablishment() {
    Draft draft = new Draft();
    readEstablishmentInto(draft);
    String name = draft.longName.isEmpty() ? draft.shortName : draft.longName;
    return new Establishment(
        draft.finess,
        name,
        draft.siret,
        draft.category,
        draft.state,
        draft.opened,
        draft.closed,
        draft.updated,
        draft.addresses);
  }

  private void readEstablishmentInto(Draft draft) {
    FinessField field;
    while ((field = tokens.nextField()) != null) {
      switch (field) {
        case INFORMATION -> {
          if (tokens.isObject()) {
            readEstablishmentInto(draft);
          } else {
            tokens.skip();
          }
        }
        case FINESS -> draft.finess = tokens.text();
        case SIRET -> draft.siret = tokens.text();
        case SHORT_NAME -> draft.shortName = tokens.text();
        case LONG_NAME -> draft.longName = tokens.text();
        case CATEGORY -> draft.category = tokens.text();
        case STATE -> draft.state = tokens.text();
        case OPENED -> draft.opened = tokens.text();
        case CLOSED -> draft.closed = tokens.text();
        case UPDATED -> draft.updated = tokens.text();
        case ADDRESSES -> readAddresses(draft.addresses);
        default -> tokens.skip();
      }
    }
  }

  private void readAddresses(List<FinessAddress> addresses) {
    if (tokens.isObject()) {
      addresses.add(readAddress());
    } else if (tokens.isArray()) {
      while (tokens.nextElement()) {
        if (tokens.isObject() && addresses.size() < MOST_ADDRESSES) {
          addresses.add(readAddress());
        } else {
          tokens.skip();
        }
      }
    }
  }

  private FinessAddress readAddress() {
    String usage = "";
    String number = "";
    String type = "";
    String street = "";
    String lineFour = "";
    String place = "";
    String commune = "";
    String town = "";
    String postalCode = "";
    FinessAddress.RawPosition position = null;
    FinessField field;
    while ((field = tokens.nextField()) != null) {
      switch (field) {
        case USAGE -> usage = tokens.text();
        case STREET_NUMBER -> number = tokens.text();
        case STREET_TYPE -> type = tokens.text();
        case STREET_NAME -> street = tokens.text();
        case LINE_FOUR -> lineFour = tokens.text();
        case PLACE -> place = tokens.text();
        case COMMUNE -> commune = tokens.text();
        case TOWN -> town = tokens.text();
        case POSTAL_CODE -> postalCode = tokens.text();
        case POSITION, POSITION_PLURAL -> {
          FinessAddress.RawPosition read = readPosition();
          position = read == null ? position : read;
        }
        default -> tokens.skip();
      }
    }
    String line = lineFour.isEmpty() ? join(number, type, street) : lineFour;
    return new FinessAddress(
        usage, new PostalAddress(line, place, postalCode, town), commune, position);
  }

  private FinessAddress.@Nullable RawPosition readPosition() {
    if (!tokens.isObject()) {
      tokens.skip();
      return null;
    }
    double x = Double.NaN;
    double y = Double.NaN;
    double latitude = Double.NaN;
    double longitude = Double.NaN;
    FinessField field;
    while ((field = tokens.nextField()) != null) {
      switch (field) {
        case X -> x = tokens.number();
        case Y -> y = tokens.number();
        case LATITUDE -> latitude = tokens.number();
        case LONGITUDE -> longitude = tokens.number();
        default -> tokens.skip();
      }
    }
    boolean any = !Double.isNaN(x + y) || !Double.isNaN(latitude + longitude);
    return any ? new FinessAddress.RawPosition(x, y, latitude, longitude) : null;
  }

  private static String join(String number, String type, String street) {
    return String.join(" ", number, type, street).strip().replaceAll(" {2,}", " ");
  }

  /** The fields of an establishment, in whatever order and at whatever depth they come. */
  private static final class Draft {
    private String finess = "";
    private String shortName = "";
    private String longName = "";
    private String siret = "";
    private String category = "";
    private String state = "";
    private String opened = "";
    private String closed = "";
    private String updated = "";
    private final List<FinessAddress> addresses = new ArrayList<>(2);
  }
}
