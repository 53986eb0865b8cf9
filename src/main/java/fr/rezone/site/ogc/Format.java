package fr.rezone.site.ogc;

import fr.rezone.site.contract.Call;
import fr.rezone.site.contract.QueryParameter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an answer is written: for programs or for people. */
enum Format {
  JSON("json"),
  HTML("html");

  private final String word;

  Format(String word) {
    this.word = word;
  }

  static final QueryParameter<Optional<Format>> PARAMETER =
      QueryParameter.choice(
          "f",
          List.of(values()),
          Format::word,
          "Format : json ou html ; sans ce paramètre, celui que demande l’en-tête Accept, sinon json.");

  String word() {
    return word;
  }

  /** The format asked for by {@code f}, else by {@code Accept}, else JSON. */
  static Format of(Call call) {
    return call.value(PARAMETER).orElseGet(() -> preferred(call.header("Accept")));
  }

  private static Format preferred(@Nullable String accept) {
    if (accept == null) {
      return JSON;
    }
    double html = 0;
    double json = 0;
    for (String range : accept.toLowerCase(Locale.ROOT).split(",", 50)) {
      String[] parts = range.strip().split(";", 20);
      double weight = weight(parts);
      switch (parts[0].strip()) {
        case "text/html", "application/xhtml+xml" -> html = Math.max(html, weight);
        case "application/json",
            "application/geo+json",
            "application/vnd.oai.openapi+json",
            "application/*" ->
            json = Math.max(json, weight);
        default -> {}
      }
    }
    return html > json ? HTML : JSON;
  }

  private static double weight(String[] parts) {
    for (String part : parts) {
      String bare = part.strip();
      if (bare.matches("q=[01](\\.[0-9]{0,3})?")) {
        return Double.parseDouble(bare.substring(2));
      }
    }
    return 1;
  }
}
