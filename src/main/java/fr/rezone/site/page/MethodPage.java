package fr.rezone.site.page;

import fr.rezone.indicator.Indicator;
import fr.rezone.indicator.Quartiles;
import fr.rezone.indicator.count.ConfidentialityRules;
import fr.rezone.indicator.count.ProtectedCounts;
import fr.rezone.release.Manifest;
import fr.rezone.secrecy.SecrecyRule;
import fr.rezone.site.French;
import fr.rezone.site.Html;
import fr.rezone.site.Link;
import fr.rezone.site.Page;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.http.Request;
import fr.rezone.site.http.Response;
import fr.rezone.site.template.page.JtemethodGenerated;
import fr.rezone.territory.Level;
import fr.rezone.territory.ZoningMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page of method: how each figure is made, what zonings mean, what is not known. */
public final class MethodPage {
  /** What the template draws. */
  public record Explanation(
      Page page, List<Group> groups, List<Method> methods, List<Secret> secrets) {}

  /** The indicators of one part of a sheet; {@code open} when they stand unfolded. */
  public record Group(String id, String title, boolean open, List<Measure> measures) {}

  /** One rule of statistical confidentiality in words. */
  public record Secret(String counts, String rule, Link source) {}

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
      String weight,
      String equivalent,
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
    Explanation explanation =
        new Explanation(page, groups(release), methods(release), secrets(release));
    this.html = Html.render(out -> JtemethodGenerated.render(out, null, explanation));
  }

  /** {@code GET /methode}. */
  public Response handle(Request request) {
    request.parameters();
    return Response.html(html);
  }

  private static List<Group> groups(SiteRelease release) {
    List<Group> groups = new ArrayList<>();
    for (Indicator.Section section : Indicator.Section.values()) {
      List<Measure> measures = measures(release, section);
      if (!measures.isEmpty()) {
        groups.add(
            new Group(
                section.name().toLowerCase(Locale.ROOT),
                switch (section) {
                  case APERCU -> "En bref";
                  case PROFESSIONNELS -> "Professionnels";
                  case PATIENTELE -> "Patientèle";
                  case ACTIVITE -> "Activité";
                },
                section == Indicator.Section.APERCU,
                measures));
      }
    }
    return groups;
  }

  private static List<Secret> secrets(SiteRelease release) {
    ConfidentialityRules rules =
        release
            .release()
            .figures()
            .counts()
            .map(ProtectedCounts::rules)
            .orElseGet(ConfidentialityRules::load);
    return rules.rules().stream()
        .map(
            rule ->
                new Secret(
                    switch (rule.id()) {
                      case "public" -> "Nombre de professionnels";
                      case "professionnels" -> "Âge, sexe, secteur et mode d’exercice";
                      case "patients" -> "Patients";
                      case "actes" -> "Actes";
                      default -> rule.id();
                    },
                    words(rule),
                    new Link(rule.source(), rule.url())))
        .toList();
  }

  private static String words(SecrecyRule rule) {
    List<String> words = new ArrayList<>();
    if (rule.minimumContributors() > 1) {
      words.add("moins de " + rule.minimumContributors() + French.NBSP + "professionnels");
    }
    if (rule.minimumValue() > 1) {
      words.add("une valeur de 1 à " + (rule.minimumValue() - 1));
    }
    if (rule.dominance() < 1) {
      words.add("plus de " + French.percent(rule.dominance(), 0) + " dus à un seul professionnel");
    }
    return words.isEmpty() ? "Jamais caché." : "Caché avec " + String.join(", ou ", words) + ".";
  }

  private static List<Measure> measures(SiteRelease release, Indicator.Section section) {
    List<Measure> measures = new ArrayList<>();
    for (Indicator indicator : release.release().figures().known()) {
      if (indicator.section() != section) {
        continue;
      }
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
              indicator.weight(),
              indicator.equivalent(),
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
