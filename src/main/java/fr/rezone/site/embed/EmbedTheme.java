package fr.rezone.site.embed;

import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The colours that another site gives to the map it shows: {@code
 * theme=accent:b3005e.paper:ffffff}. Immutable.
 *
 * @param colours six hexadecimal digits, lower case, by token, in the order given
 */
public record EmbedTheme(Map<String, String> colours) {
  /** Name of the parameter. */
  public static final String NAME = "theme";

  /** Name of the parameter that says light or dark. */
  public static final String APPEARANCE = "apparence";

  /** What may be said of light and dark; the first leaves it to the reader. */
  public static final List<String> APPEARANCES = List.of("auto", "clair", "sombre");

  /** Tokens of {@code css/tokens.css} that may be given; the script of the frame knows the same. */
  public static final List<String> TOKENS =
      List.of(
          "accent",
          "accent-soft",
          "on-accent",
          "paper",
          "surface",
          "line",
          "line-strong",
          "ink",
          "ink-soft",
          "map-sea",
          "map-outline",
          "zone-zip",
          "zone-zac",
          "zone-zv",
          "zone-zar",
          "zone-outside",
          "zone-nc",
          "zone-q1",
          "zone-q2",
          "zone-q3",
          "zone-q4");

  private static final int LONGEST = 600;
  private static final Pattern ONE = Pattern.compile("([a-z0-9-]{1,20}):([0-9A-Fa-f]{6})");

  public EmbedTheme {
    colours = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(colours));
  }

  /**
   * @throws ProblemException 400 if it is malformed or names another token
   */
  public static EmbedTheme of(Parameters parameters) {
    Map<String, String> colours = new LinkedHashMap<>();
    Optional<String> given = parameters.text(NAME, LONGEST);
    for (String part : given.map(text -> text.split("\\.")).orElse(new String[0])) {
      Matcher matcher = ONE.matcher(part);
      if (!matcher.matches() || !TOKENS.contains(matcher.group(1))) {
        throw ProblemException.badRequest(
            "Paramètre « theme » : « "
                + part.replaceAll("[^a-zA-Z0-9:#-]", "?")
                + " » n’est pas accepté ; écrire par exemple accent:b3005e, séparés par des points, avec les noms "
                + String.join(", ", TOKENS)
                + ".");
      }
      colours.put(matcher.group(1), matcher.group(2).toLowerCase(java.util.Locale.ROOT));
    }
    return new EmbedTheme(colours);
  }

  /** {@code auto}, {@code clair} or {@code sombre}. */
  public static String appearance(Parameters parameters) {
    return parameters.choice(APPEARANCE, "auto", APPEARANCES.toArray(String[]::new));
  }

  /** As the address writes it; empty for none. */
  public String text() {
    return colours.entrySet().stream()
        .map(colour -> colour.getKey() + ":" + colour.getValue())
        .collect(Collectors.joining("."));
  }

  /** As a style sheet of the other site writes it. */
  public String css() {
    return colours.entrySet().stream()
        .map(colour -> "  --rezone-" + colour.getKey() + ": #" + colour.getValue() + ";\n")
        .collect(Collectors.joining("", "rezone-carte {\n", "}"));
  }
}
