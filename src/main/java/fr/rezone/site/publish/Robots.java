package fr.rezone.site.publish;

import fr.rezone.site.http.CachePolicy;
import fr.rezone.site.http.ProblemException;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.http.Router;
import fr.rezone.site.operator.Operator;
import fr.rezone.site.operator.Origin;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** What programs read before people do: site map, robots, where to report a weakness. */
public final class Robots {
  /** The most addresses that one file of the protocol may hold. */
  static final int MOST = 50_000;

  private static final String XML = "application/xml; charset=utf-8";
  private static final String SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final Operator operator;
  private final List<String> paths;
  private final int most;
  private final Clock clock;

  /**
   * @param paths of all pages
   * @param clock tells whether the address to report weaknesses to may still be relied on
   */
  public Robots(Operator operator, List<String> paths, Clock clock) {
    this(operator, paths, MOST, clock);
  }

  Robots(Operator operator, List<String> paths, int most, Clock clock) {
    this.operator = operator;
    this.paths = List.copyOf(paths);
    this.most = most;
    this.clock = clock;
  }

  public void addTo(Router.Builder router) {
    router
        .get("/sitemap.xml", this::map)
        .get("/sitemap-{n}.xml", this::part)
        .get("/robots.txt", this::robots)
        .get("/.well-known/security.txt", this::security);
  }

  private Response map(Request request) {
    request.parameters();
    return Response.text(200, XML, map(Origin.of(request, operator)), CachePolicy.REVALIDATE);
  }

  /** The whole map, or the list of its parts. */
  String map(String origin) {
    if (paths.size() <= most) {
      return set(origin, paths);
    }
    StringBuilder xml = new StringBuilder(head("sitemapindex"));
    for (int i = 1; i <= parts(); i++) {
      xml.append("<sitemap><loc>").append(origin).append("/sitemap-").append(i);
      xml.append(".xml</loc></sitemap>\n");
    }
    return xml.append("</sitemapindex>\n").toString();
  }

  private Response part(Request request) {
    request.parameters();
    String number = request.path("n");
    int part = number.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(number) : 0;
    if (part < 1 || part > parts() || paths.size() <= most) {
      throw new ProblemException(
          Response.Problem.notFound(
              "Le plan du site n’a pas cette partie ; il commence à /sitemap.xml."));
    }
    return Response.text(
        200, XML, part(Origin.of(request, operator), part), CachePolicy.REVALIDATE);
  }

  String part(String origin, int part) {
    return set(origin, paths.subList((part - 1) * most, Math.min(part * most, paths.size())));
  }

  private int parts() {
    return (paths.size() + most - 1) / most;
  }

  private static String set(String origin, List<String> paths) {
    return paths.stream()
        .map(path -> "<url><loc>" + origin + path + "</loc></url>\n")
        .collect(Collectors.joining("", head("urlset"), "</urlset>\n"));
  }

  private static String head(String root) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " xmlns=\"" + SPACE + "\">\n";
  }

  private Response robots(Request request) {
    request.parameters();
    // What follows from a person's answers is never the same twice: not worth a robot's time.
    String text =
        """
        User-agent: *
        Disallow: /simulateur?
        Disallow: /simulateur/
        Disallow: /comparer?
        Disallow: /trouver?
        Disallow: /recherche
        Disallow: /integration/carte
        Disallow: /*panier=
        Allow: /

        Sitemap: %s/sitemap.xml
        """
            .formatted(Origin.of(request, operator));
    return Response.text(200, Response.PLAIN, text, CachePolicy.REVALIDATE);
  }

  private Response security(Request request) {
    request.parameters();
    Operator.Security security = operator.security();
    LocalDate today = LocalDate.now(clock);
    if (security.contact().isEmpty()
        || !security.expires().map(day -> day.isAfter(today)).orElse(false)) {
      throw new ProblemException(
          Response.Problem.notFound(
              "L’exploitant de ce site n’a pas donné, ou plus à jour, d’adresse où signaler une faille."));
    }
    String text =
        "Contact: "
            + security.contact()
            + "\nExpires: "
            + security.expires().orElseThrow().atStartOfDay(ZoneOffset.UTC).toInstant()
            + "\nPreferred-Languages: fr, en\nCanonical: "
            + Origin.of(request, operator)
            + "/.well-known/security.txt\n";
    return Response.text(200, Response.PLAIN, text, CachePolicy.REVALIDATE);
  }
}
