package fr.rezone.supply;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A library that the application ships, named as advisories name it. Immutable.
 *
 * @param name {@code group:artifact} for Maven, {@code @scope/name} or {@code name} for npm
 */
record Component(Ecosystem ecosystem, String name, String version) {
  /**
   * Reads a package URL ({@code pkg:maven/org.example/part@1.2?type=jar}).
   *
   * @return empty for a kind of package that no advisory of ours covers
   * @throws ScanException if it is not a package URL with a version
   */
  static Optional<Component> of(String purl) {
    String bare = purl.split("[?#]", 2)[0];
    int at = bare.lastIndexOf('@');
    int slash = bare.indexOf('/');
    if (!bare.startsWith("pkg:") || slash < 0 || at < slash) {
      throw new ScanException(
          "« " + purl + " » n’est pas une adresse de paquet ; refaire la nomenclature");
    }
    String path = decoded(bare.substring(slash + 1, at));
    String version = decoded(bare.substring(at + 1));
    return switch (bare.substring("pkg:".length(), slash)) {
      case "maven" ->
          Optional.of(new Component(Ecosystem.MAVEN, path.replaceFirst("/", ":"), version));
      case "npm" -> Optional.of(new Component(Ecosystem.NPM, path, version));
      default -> Optional.empty();
    };
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
