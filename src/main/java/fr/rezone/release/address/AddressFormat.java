package fr.rezone.release.address;

/**
 * The file {@code adresses.bin}: a header, the suffixes, the streets one after the other, where
 * each begins, the words one after the other with the streets that have them, where each word
 * begins in the order of their bytes. Big-endian. An address takes seven bytes.
 */
final class AddressFormat {
  static final long SIGNATURE = 0x525a_4144_5230_3031L;

  /** Signature, then six whole numbers. */
  static final int HEADER = Long.BYTES + 6 * Integer.BYTES;

  /** Number, suffix, longitude and latitude from those of the street. */
  static final int ADDRESS = Short.BYTES + Byte.BYTES + 2 * Short.BYTES;

  /** Steps of a degree: about a metre. */
  static final double STEPS = 1e5;

  /** In the suffix byte: the position is not that of the address itself. */
  static final int ROUGH = 0x80;

  static final int MOST_SUFFIXES = 0x80;

  private AddressFormat() {}
}
