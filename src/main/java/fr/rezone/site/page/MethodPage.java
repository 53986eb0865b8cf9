package fr.rezone.site.page;

import fr.rezone.indicator.Indicator;
import fr.rezone.indicator.Quartiles;
import fr.rezone.release.Manifest;
import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.template.page.JtemethodGenerated;
import fr.rezone.territory.Level;
import fr.rezone.territory.ZoningMethod;
import java.util.ArrayList;
import java.util.List;

/** The page of method: how each figure is made, what zonings mean, what is not known. */
public final class MethodPage {
  /** What the template draws. */
  public record Explanation(Page page, List<Measure> measures, List<Method> methods) {}

  /** One indicator in words. */
  public record Measure(
      String id,
      String label,
      String explanation,
      String formula,
      String unit,
      String levels,
      String vintage,
      String source,
      String quartiles) {}

  /** One method of zoning in words. */
  public record Method(
      String profession, String text, String from, String unit, List<ZoneLine.Chip> levels) {}

  private final String html;

  public MethodPage(SiteRelease release) {
    Page page =
        Page.of(
                release.site(),
                "Méthode",
                "Comment chaque chiffre est calculé, ce que veulent dire les zonages, et ce qui n’est pas su.")
            .in("/methode")
            .at("/methode");
    Explanation explanation = new Explanation(page, measures(release), methods(release));
    this.html = Html.render(out -> JtemethodGenerated.render(out, null, explanation));
  }

  /** {@code GET /methode}. */
  public Response handle(Request request) {
    request.parameters();
    return Response.html(html);
  }

  private static List<Measure> measures(SiteRelease release) {
    List<Measure> measures = new ArrayList<>();
    for (Indicator indicator : release.release().figures().known()) {
      measures.add(
          new Measure(
              indicator.id(),
              indicator.label(),
              indicator.explanation(),
              indicator.formula(),
              indicator.unit(),
              French.list(
                  List.of(Level.values()).stream()
                      .filter(indicator.levels()::contains)
                      .map(MethodPage::level)
                      .toList()),
              release.release().figures().vintage(indicator),
              String.join(
                  " ; ",
                  release.release().figures().sources(indicator).stream()
                      .flatMap(id -> release.release().manifest().source(id).stream())
                      .map(Manifest.Source::producer)
                      .distinct()
                      .toList()),
              release
                  .release()
                  .figures()
                  .quartiles(indicator, Level.TVS)
                  .map(q -> bounds(indicator, q))
                  .orElse("")));
    }
    return measures;
  }

  private static String bounds(Indicator indicator, Quartiles quartiles) {
    return French.number(quartiles.first(), indicator.decimals())
        + ", "
        + French.number(quartiles.median(), indicator.decimals())
        + " et "
        + French.number(quartiles.third(), indicator.decimals())
        + ", sur "
        + French.count(quartiles.count(), "territoire", "territoires");
  }

  private static String level(Level level) {
    return switch (level) {
      case FRANCE -> "France";
      case REGION -> "région";
      case DEPARTEMENT -> "département";
      case EPCI -> "intercommunalité";
      case TVS -> "territoire de vie-santé";
      case COMMUNE -> "commune";
      case QUARTIER -> "quartier";
    };
  }

  private static List<Method> methods(SiteRelease release) {
    List<Method> methods = new ArrayList<>();
    var rules = release.release().atlas().zonings().rules();
    rules
        .professions()
        .forEach(
            profession -> {
              for (ZoningMethod method : rules.methods(profession)) {
                methods.add(
                    new Method(
                        profession.label(),
                        method.text(),
                        French.date(method.from()),
                        method.unit(),
                        method.levels().stream()
                            .map(l -> new ZoneLine.Chip(l.letters(), l.label(), l.token()))
                            .toList()));
              }
            });
    return methods;
  }
}
