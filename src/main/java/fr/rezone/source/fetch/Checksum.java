package fr.rezone.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The digest that a publisher announces.
 *
 * @param algorithm as the JDK names it: {@code SHA-256}, {@code SHA-1} or {@code MD5}
 * @param hex lower case
 */
public record Checksum(String algorithm, String hex) {
  public Checksum {
    if (!hex.matches("[0-9a-f]+")) {
      throw new IllegalArgumentException("not a digest: " + hex);
    }
  }

  public static Checksum sha256(String hex) {
    return new Checksum("SHA-256", hex.toLowerCase(Locale.ROOT));
  }

  /** What a portal announces; empty when it names no digest that can be checked. */
  static Optional<Checksum> announced(String type, String value) {
    String hex = value.strip().toLowerCase(Locale.ROOT);
    String algorithm =
        switch (type.toLowerCase(Locale.ROOT).replace("-", "")) {
          case "sha256" -> "SHA-256";
          case "sha1" -> "SHA-1";
          case "md5" -> "MD5";
          default -> "";
        };
    return algorithm.isEmpty() || !hex.matches("[0-9a-f]{32,64}")
        ? Optional.empty()
        : Optional.of(new Checksum(algorithm, hex));
  }

  /** Whether a file on disk has this digest. */
  boolean matches(Path file) throws IOException {
    MessageDigest digest = digest(algorithm);
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest()).equals(hex);
  }

  static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
