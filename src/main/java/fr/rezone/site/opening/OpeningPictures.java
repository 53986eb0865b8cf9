package fr.rezone.site.opening;

import fr.rezone.release.Release;
import fr.rezone.site.Assets;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Content;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Route;
import fr.rezone.site.view.Layer;
import fr.rezone.site.view.Layers;
import fr.rezone.site.view.MapViews;
import fr.rezone.site.view.Promised;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import fr.rezone.territory.outline.Outline;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The pictures of a release: one for each profession whose zoning it holds, in the light and in the
 * dark. They are made on another thread while the site already answers. Thread-safe.
 */
public final class OpeningPictures {
  private static final String PATH = "/carte/ouverture/";
  private static final String SUFFIX = ".svg";
  private static final String IN_THE_DARK = "-sombre";
  private static final String TYPE = "image/svg+xml";
  private static final String STYLES = "css/rezone.css";
  private static final int LONGEST_VERSION = 100;

  /** To be raised when the same data and colours are drawn otherwise. */
  private static final int EDITION = 1;

  private final String version;
  private final List<Profession> professions;
  private final Optional<OpeningFrame> frame;
  private final Promised<Map<String, Content>> made;

  private OpeningPictures(
      String version,
      List<Profession> professions,
      Optional<OpeningFrame> frame,
      Promised<Map<String, Content>> made) {
    this.version = version;
    this.professions = professions;
    this.frame = frame;
    this.made = made;
  }

  /**
   * Begins to draw once something that visitors wait for is there.
   *
   * @param assets whose style sheet holds the colours
   */
  public static OpeningPictures after(
      Promised<?> before, Release release, Layers layers, Assets assets) {
    boolean drawable =
        release.outlines().list(Level.TVS).stream().anyMatch(Outline::hasSurface)
            && !release.outlines().list(Level.REGION).isEmpty();
    double[] bounds = MapViews.of(release).all().getFirst().bounds();
    List<Profession> professions = release.atlas().zonings().rules().professions();
    return new OpeningPictures(
        release.manifest().id() + '.' + fingerprint(assets.url(STYLES)) + '.' + EDITION,
        List.copyOf(professions),
        drawable ? Optional.of(OpeningFrame.of(bounds)) : Optional.empty(),
        Promised.after(
            before,
            () ->
                drawable
                    ? draw(OpeningLand.of(release, bounds), professions, layers, colours(assets))
                    : Map.of()));
  }

  /** What sets the file apart from those of other builds: {@code rezone.FINGERPRINT.css}. */
  private static String fingerprint(String url) {
    return url.substring(url.indexOf('.') + 1, url.lastIndexOf('.'));
  }

  /** The colours of the pages. */
  static ThemeColours colours(Assets assets) {
    // A copy of the buffer: what is served keeps its place in it.
    ByteBuffer css = Objects.requireNonNull(assets.content(STYLES).identity()).duplicate();
    return ThemeColours.of(StandardCharsets.UTF_8.decode(css).toString());
  }

  private static Map<String, Content> draw(
      OpeningLand land, List<Profession> professions, Layers layers, ThemeColours colours) {
    Map<String, Content> pictures = new HashMap<>();
    for (Profession profession : professions) {
      Layer layer = layers.find(Layers.ZONING + profession.id(), Level.TVS).orElseThrow();
      if (!layer.classes().isEmpty()) {
        OpeningDrawing drawing = OpeningDrawing.of(land, layer);
        for (boolean dark : new boolean[] {false, true}) {
          pictures.put(name(profession, dark), Content.text(TYPE, drawing.svg(colours, dark)));
        }
      }
    }
    return Map.copyOf(pictures);
  }

  private static String name(Profession profession, boolean dark) {
    return profession.id() + (dark ? IN_THE_DARK : "") + SUFFIX;
  }

  /**
   * One picture, as a page names it.
   *
   * @param light its address in the light, with the version of what it shows
   * @param dark in the dark
   * @param width of its frame, in units that only its shape depends on
   * @param height likewise
   */
  public record Picture(String light, String dark, long width, long height) {}

  /**
   * The picture of a zoning; empty where the release has no outlines. It may still be in the
   * making.
   *
   * @param profession whose zoning the release holds
   */
  public Optional<Picture> of(Profession profession) {
    return frame.map(
        it ->
            new Picture(
                address(profession, false),
                address(profession, true),
                Math.round(it.width()),
                Math.round(it.height())));
  }

  private String address(Profession profession, boolean dark) {
    return PATH + name(profession, dark) + "?v=" + version;
  }

  /** Whether nobody waits for them any more. */
  public boolean isMade() {
    return made.isMade();
  }

  /**
   * Waits until they are made.
   *
   * @throws java.util.concurrent.CompletionException if they cannot be
   */
  public void prepare() {
    made.get();
  }

  /**
   * {@code GET /carte/ouverture/medecin.svg} and {@code medecin-sombre.svg}. With the version that
   * a page gives in {@code v} it may be kept for ever; without it, or with another, not.
   */
  public Route route() {
    return Route.get(PATH + "{image}", this::picture).asOpen();
  }

  private Response picture(Request request) {
    String asked = request.parameters("v").text("v", LONGEST_VERSION).orElse("");
    Content picture = made.get().get(request.path("image"));
    if (picture == null) {
      return Response.Problem.notFound(
          "Il n’y a pas d’image de ce nom. Elles s’écrivent "
              + PATH
              + "{profession}.svg ou {profession}-sombre.svg, pour les professions "
              + String.join(", ", professions.stream().map(Profession::id).toList())
              + " dont la version en service a le zonage.");
    }
    return Response.stored(
        picture, asked.equals(version) ? CachePolicy.IMMUTABLE : CachePolicy.REVALIDATE);
  }
}
