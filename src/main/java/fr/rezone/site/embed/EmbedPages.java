package fr.rezone.site.embed;

import fr.rezone.site.Choice;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.MapPage;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.Parameters;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Route;
import fr.rezone.site.http.Router;
import fr.rezone.site.operator.Origin;
import fr.rezone.site.page.MapPages;
import fr.rezone.site.template.page.JteintegrationGenerated;
import fr.rezone.site.view.ZoningDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The map inside other sites, and the page that gives the code for it. */
public final class EmbedPages {
  /** Where the code is chosen. */
  public static final String PATH = "/integration";

  private static final String FRAME = PATH + "/carte";
  private static final String SCRIPT = PATH + "/rezone-carte.js";
  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
  private static final int LOWEST = 300;
  private static final int HIGHEST = 2000;

  /**
   * Colours that the form offers: name of the field, token, words, what it is when nothing is said.
   */
  private static final List<Colour> COLOURS =
      List.of(
          new Colour("accent", "accent", "Boutons et liens", "#0b5c63"),
          new Colour("fond", "surface", "Fond des panneaux", "#ffffff"),
          new Colour("encre", "ink", "Texte", "#17212b"),
          new Colour("mer", "map-sea", "Autour des territoires", "#e3ebee"));

  private record Colour(String field, String token, String label, String usual) {}

  /** A field of colour as the form shows it. */
  public record ColourField(String name, String label, String value) {}

  /**
   * What the template draws.
   *
   * @param height pixels, as typed; empty to leave it to the width
   * @param attributes of the component, as the live example takes them
   * @param component its code
   * @param css the colours, for a style sheet; empty when none was changed
   * @param frame the code of the plain frame
   * @param links addresses to link to, with what they show
   */
  public record Integration(
      Page page,
      MapPage map,
      String appearance,
      List<Choice> appearances,
      List<ColourField> colours,
      String height,
      Map<String, String> attributes,
      String component,
      String css,
      String frame,
      String origin,
      List<Link> links) {}

  private final SiteRelease release;
  private final MapPages maps;

  public EmbedPages(SiteRelease release, MapPages maps) {
    this.release = release;
    this.maps = maps;
  }

  public void addTo(Router.Builder router) {
    router
        .add(Route.get(PATH, this::page).asFraming())
        .add(Route.get(FRAME, maps::embedded).asOpen().asFrameable())
        .add(Route.get(SCRIPT, this::script).asOpen());
  }

  /** The component's script, at an address that does not change when it does. */
  private Response script(Request request) {
    request.parameters();
    return Response.stored(
        release.site().assets().content("js/rezone-carte.mjs"), CachePolicy.RELEASE);
  }

  private Response page(Request request) {
    Parameters parameters =
        request.parameters(
            "region",
            "profession",
            "couche",
            "niveau",
            "palette",
            "hachures",
            ZoningDay.NAME,
            "t",
            "structures",
            "quartiers",
            "apparence",
            "hauteur",
            "accent",
            "fond",
            "encre",
            "mer");
    MapPage map = maps.choices(parameters);
    String appearance = EmbedTheme.appearance(parameters);
    int height = parameters.integer("hauteur", 0, LOWEST, HIGHEST);
    Map<String, String> changed = new LinkedHashMap<>();
    List<ColourField> fields = new ArrayList<>();
    for (Colour colour : COLOURS) {
      String value =
          parameters
              .code(colour.field(), COLOUR, "une couleur comme #b3005e")
              .map(text -> text.toLowerCase(java.util.Locale.ROOT))
              .orElse(colour.usual());
      fields.add(new ColourField(colour.field(), colour.label(), value));
      if (!value.equals(colour.usual())) {
        changed.put(colour.token(), value.substring(1));
      }
    }
    EmbedTheme theme = new EmbedTheme(changed);
    Map<String, String> attributes = attributes(map, appearance, height);
    String origin = Origin.of(request, release.site().operator());
    Map<String, String> live = new LinkedHashMap<>(attributes);
    if (!theme.colours().isEmpty()) {
      live.put(EmbedTheme.NAME, theme.text());
    }
    Page page =
        Page.of(
                release.site(),
                "Mettre la carte sur son site",
                "Le code à copier pour montrer la carte des territoires de vie-santé de sa région sur un autre site, à ses couleurs, et les adresses vers lesquelles mener.")
            .under(new Link("Accueil", "/"))
            .withStyles("css/publication.css")
            .withScripts("js/rezone-carte.mjs", "js/copier.mjs")
            .at(PATH);
    Integration integration =
        new Integration(
            page,
            map,
            appearance,
            List.of(
                new Choice("auto", "Selon le réglage du lecteur"),
                new Choice("clair", "Claire"),
                new Choice("sombre", "Sombre")),
            fields,
            height == 0 ? "" : String.valueOf(height),
            live,
            component(origin, attributes, map),
            theme.colours().isEmpty() ? "" : theme.css(),
            frame(origin, live, height),
            origin,
            links());
    return Response.html(
        Html.render(out -> JteintegrationGenerated.render(out, null, integration)));
  }

  private static Map<String, String> attributes(MapPage map, String appearance, int height) {
    Map<String, String> all = new LinkedHashMap<>();
    if (!map.view().isEmpty()) {
      all.put("region", map.view());
    }
    all.put("profession", map.profession());
    all.put("couche", map.layer());
    if (!map.level().equals("tvs")) {
      all.put("niveau", map.level());
    }
    if (map.ars()) {
      all.put("palette", "ars");
    }
    if (map.hatched()) {
      all.put("hachures", "oui");
    }
    if (!appearance.equals("auto")) {
      all.put("apparence", appearance);
    }
    if (height > 0) {
      all.put("hauteur", String.valueOf(height));
    }
    return all;
  }

  private static String component(String origin, Map<String, String> attributes, MapPage map) {
    StringBuilder code = new StringBuilder("<script type=\"module\" src=\"");
    code.append(origin).append(SCRIPT).append("\"></script>\n<rezone-carte");
    attributes.forEach(
        (name, value) -> code.append(' ').append(name).append("=\"").append(value).append('"'));
    return code.append(">\n  <a href=\"")
        .append(origin)
        .append("/carte")
        .append(map.view().isEmpty() ? "" : "?region=" + map.view())
        .append("\">La carte des territoires de vie-santé, sur Rézone</a>\n</rezone-carte>")
        .toString();
  }

  private static String frame(String origin, Map<String, String> attributes, int height) {
    StringBuilder query = new StringBuilder();
    attributes.forEach(
        (name, value) -> {
          if (!name.equals("hauteur")) {
            query.append(query.isEmpty() ? "?" : "&amp;").append(name).append('=').append(value);
          }
        });
    return "<iframe src=\""
        + origin
        + FRAME
        + query
        + "\"\n  title=\"Carte des territoires de vie-santé\" width=\"100%\" height=\""
        + (height == 0 ? 600 : height)
        + "\" loading=\"lazy\"></iframe>";
  }

  private static List<Link> links() {
    return List.of(
        new Link("La fiche d’un territoire, par son code", "/territoires/{code}"),
        new Link("La même, en document à imprimer", "/territoires/{code}.pdf"),
        new Link("L’adresse courte, qui se dicte", "/t/{code}"),
        new Link("Une commune, un quartier", "/communes/{code}, /quartiers/{code}"),
        new Link("Une région, un département", "/regions/{code}, /departements/{code}"),
        new Link("La carte d’une région", "/carte?region={code}&couche=zonage"),
        new Link("Le tableau d’une région", "/carte?vue=tableau&region={code}"),
        new Link("Le simulateur, dans un territoire", "/simulateur?lieu=tvs:{code}"),
        new Link("La comparaison de territoires", "/comparer?t={code}&t={code}"),
        new Link("Une aide", "/aides/{identifiant}"),
        new Link("Le guichet unique d’une région", "/guichet-unique/{code}"));
  }
}
