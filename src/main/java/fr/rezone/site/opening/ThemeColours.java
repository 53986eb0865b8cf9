package fr.rezone.site.opening;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens of the style sheet that are colours, in the light and in the dark: what the server
 * draws has the colours of the pages because it reads them there. Immutable.
 */
final class ThemeColours {
  private static final Pattern ROOT = Pattern.compile("(?s):root\\s*\\{([^}]*)\\}");
  private static final Pattern DARK_ROOT =
      Pattern.compile(
          "(?s)@media screen and \\(prefers-color-scheme: dark\\) \\{\\s*:root[^{\\[]*(?:\\[[^\\]]*\\]\\)*)*\\s*\\{([^}]*)\\}");
  private static final Pattern TOKEN =
      Pattern.compile("--([a-z0-9-]+)\\s*:\\s*(#[0-9a-fA-F]{3,8})\\s*(?:;|$)");

  private final Map<String, String> light;
  private final Map<String, String> dark;

  private ThemeColours(Map<String, String> light, Map<String, String> dark) {
    this.light = Map.copyOf(light);
    this.dark = Map.copyOf(dark);
  }

  /**
   * @param css the built style sheet, where each theme has its own rule
   * @throws IllegalArgumentException if it has no tokens
   */
  static ThemeColours of(String css) {
    Map<String, String> light = tokens(ROOT.matcher(css)).orElseThrow(ThemeColours::none);
    Map<String, String> dark = new HashMap<>(light);
    dark.putAll(tokens(DARK_ROOT.matcher(css)).orElseThrow(ThemeColours::none));
    return new ThemeColours(light, dark);
  }

  private static IllegalArgumentException none() {
    return new IllegalArgumentException("the style sheet has no tokens in one of its themes");
  }

  private static Optional<Map<String, String>> tokens(Matcher rule) {
    if (!rule.find()) {
      return Optional.empty();
    }
    Map<String, String> found = new HashMap<>();
    Matcher token = TOKEN.matcher(rule.group(1));
    while (token.find()) {
      found.put(token.group(1), token.group(2));
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  /**
   * @param token without its hyphens: {@code zone-zip}
   * @throws IllegalArgumentException if it is no colour of the style sheet
   */
  String colour(String token, boolean inTheDark) {
    String colour = (inTheDark ? dark : light).get(token);
    if (colour == null) {
      throw new IllegalArgumentException("no such colour in the style sheet: --" + token);
    }
    return colour;
  }
}
