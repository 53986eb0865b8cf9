package fr.rezone.site.chart;

/**
 * A drawing ready to stand in a page: one {@code svg} element with its title and description. Its
 * texts are already escaped, its colours come from the style sheet by class, and it holds no style
 * attribute (the content security policy forbids them).
 */
public record Svg(String markup) {
  /** Nothing to draw. */
  public static final Svg NONE = new Svg("");

  public boolean isEmpty() {
    return markup.isEmpty();
  }
}
