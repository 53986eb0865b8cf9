package fr.rezone.site.aid;

import fr.rezone.aid.question.Question;
import fr.rezone.aid.question.Questionnaire;
import fr.rezone.release.Manifest;
import fr.rezone.site.French;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Designation;
import fr.rezone.territory.FiscalZones;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.ZoneSpan;
import fr.rezone.territory.ZoneSpans;
import fr.rezone.territory.ZoningMethod;
import fr.rezone.territory.ZoningPeriod;
import fr.rezone.territory.ZoningTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Deduces territorial facts from the atlas: levels of zoning with the method of the day, priority
 * neighbourhood, fiscal zones, région, population. A fact that holds for a part of the place only
 * is left unknown. Immutable, safe to share between threads.
 *
 * <p>Rules: levels are those of the communes, since the published table gives them; the level of a
 * neighbourhood is its own (arrêté du 13 novembre 2017, annexe, III).
 */
public final class FactReader {
  private static final String PARIS_REGION = "11";

  /** First day of the list of 2024 in European France; the former perimeters were others. */
  private static final LocalDate NEIGHBOURHOODS = LocalDate.of(2024, 1, 1);

  private final Atlas atlas;
  private final Questionnaire questions;
  private final Function<String, String> sources;
  private final Profession physicians;

  /**
   * @param sources from the id of a dataset to its producer and vintage, French; empty when it was
   *     not imported
   */
  public FactReader(Atlas atlas, Questionnaire questions, Function<String, String> sources) {
    this.atlas = atlas;
    this.questions = questions;
    this.sources = sources;
    physicians = atlas.zonings().rules().professions().getFirst();
  }

  /** The same, naming sources as a release does. */
  public static FactReader of(Atlas atlas, Questionnaire questions, Manifest manifest) {
    return new FactReader(atlas, questions, manifest::credit);
  }

  /** What is known of a place on a day. */
  public PlaceFacts read(ProjectPlace place, LocalDate date) {
    Gathering facts = new Gathering();
    region(place, facts);
    method(date, facts);
    level(place, date, facts);
    neighbourhood(place, date, facts);
    fiscal(place, facts);
    population(place, facts);
    return PlaceFacts.of(facts.facts, facts.notes, questions);
  }

  /** The facts found so far. */
  private final class Gathering {
    final List<Fact> facts = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    /**
     * A key that the catalogue of aids does not know is of no use to it. Nor is a value that the
     * question does not have, such as a région younger than the catalogue or an invented one: the
     * question is then left open.
     */
    void add(String key, String value, String dataset) {
      questions
          .find(key)
          .filter(question -> isAnswer(question, value))
          .ifPresent(question -> facts.add(new Fact(question, value, sources.apply(dataset))));
    }
  }

  private static boolean isAnswer(Question question, String value) {
    try {
      question.type().pack(value);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void region(ProjectPlace place, Gathering facts) {
    String region = common(place.communes(), Commune::region);
    if (region != null) {
      facts.add("region", region, "communes");
      if (!region.equals(PARIS_REGION)) {
        facts.add("zip_plus", "no", "communes");
      }
    }
  }

  /** Before the first national method, levels had other names and other effects. */
  private boolean isZoned(LocalDate date) {
    return !date.isBefore(atlas.zonings().rules().methods(physicians).getFirst().from());
  }

  private void method(LocalDate date, Gathering facts) {
    if (isZoned(date)) {
      ZoningMethod method = atlas.zonings().rules().methodAt(physicians, date);
      String year = method.id().substring(method.id().lastIndexOf('-') + 1);
      facts.add("zonage_methode", year, "zonages");
    } else {
      facts.notes.add(
          "À cette date, le zonage national n’existait pas encore\u00a0: le niveau du lieu est à préciser.");
    }
  }

  private void level(ProjectPlace place, LocalDate date, Gathering facts) {
    if (!isZoned(date)) {
      return;
    }
    List<Optional<Designation>> designations =
        place.communes().stream().map(commune -> at(commune, date)).toList();
    List<String> levels =
        designations.stream()
            .map(designation -> designation.map(found -> found.level().id()).orElse(""))
            .distinct()
            .toList();
    String level = levels.getFirst();
    if (levels.size() == 1 && !level.isEmpty()) {
      facts.add("zone_tvs", level, "zonages");
      dated(designations.getFirst(), date, facts);
      undated(place, date, facts);
    } else if (levels.size() == 1) {
      facts.notes.add(
          "Le niveau de zonage de ce lieu n’est pas dans les données à cette date\u00a0: l’agence régionale de santé le publie.");
    } else if (!shared(place, date, facts)) {
      facts.notes.add(
          "Ce lieu a plusieurs niveaux de zonage\u00a0: choisissez la commune pour que le bon soit retenu.");
    }
  }

  /** Of the tables read, the one in force that day; a decree signed later did not apply yet. */
  private Optional<Designation> at(Commune commune, LocalDate date) {
    return atlas.zoning(physicians, commune, date);
  }

  /** Between two tables that differ without a decree date, the day of the change is not known. */
  private void undated(ProjectPlace place, LocalDate date, Gathering facts) {
    for (Commune commune : place.communes()) {
      List<ZoneSpan> spans = ZoneSpans.of(atlas, physicians, commune);
      for (int i = 1; i < spans.size(); i++) {
        ZoneSpan next = spans.get(i);
        if (next.basis() == ZoningPeriod.Basis.OBSERVED
            && spans.get(i - 1).holds(date)
            && !isSeenAfter(date, next.from().orElse(date))) {
          facts.notes.add(
              "Le niveau a changé au plus tard le "
                  + next.from().map(French::date).orElse("")
                  + ", à une date non publiée\u00a0: faites confirmer celui qui valait le "
                  + French.date(date)
                  + ".");
          return;
        }
      }
    }
  }

  /** Whether a table of the country, before a change was seen, still showed the former level. */
  private boolean isSeenAfter(LocalDate date, LocalDate change) {
    return atlas.history().tables().stream()
        .filter(ZoningTable::whole)
        .anyMatch(table -> !table.day().isBefore(date) && table.day().isBefore(change));
  }

  private void dated(Optional<Designation> designation, LocalDate date, Gathering facts) {
    designation.ifPresent(
        found -> {
          if (found.decreeDate().isPresent()) {
            return;
          }
          ZoningMethod then = atlas.zonings().rules().methodAt(physicians, date);
          if (date.isBefore(found.method().from())) {
            facts.notes.add(
                "Le niveau retenu est celui du zonage connu aujourd’hui ("
                    + found.method().text()
                    + "), postérieur au "
                    + French.date(date)
                    + "\u00a0: vérifiez celui qui valait ce jour-là, ou corrigez-le ci-dessous.");
          } else if (!then.id().equals(found.method().id())) {
            facts.notes.add(
                "Le zonage de ces données suit l’"
                    + found.method().text()
                    + "\u00a0; de nouveaux zonages ("
                    + then.text()
                    + ") paraissent région par région\u00a0: faites confirmer le niveau, ou corrigez-le ci-dessous.");
          }
        });
  }

  /**
   * Two régions, each of one level: they should agree, and failing that the larger part decides.
   */
  private boolean shared(ProjectPlace place, LocalDate date, Gathering facts) {
    if (!(place.territory() instanceof Tvs tvs) || tvs.regions().size() != 2) {
      return false;
    }
    List<String> parts = new ArrayList<>();
    for (String region : tvs.regions()) {
      List<Commune> members =
          place.communes().stream().filter(commune -> commune.region().equals(region)).toList();
      String level =
          common(members, commune -> at(commune, date).map(d -> d.level().id()).orElse(null));
      if (level == null) {
        return false;
      }
      int population = members.stream().mapToInt(commune -> commune.population().orElse(0)).sum();
      parts.add(region + ":" + population + ":" + level);
    }
    facts.add("tvs_regions", String.join("+", parts), "zonages");
    facts.notes.add(
        "Ce territoire est partagé entre deux régions qui ne lui donnent pas le même niveau\u00a0: celui de la part"
            + " la plus peuplée est retenu. Choisissez la commune pour le niveau publié à l’adresse.");
    return true;
  }

  private void neighbourhood(ProjectPlace place, LocalDate date, Gathering facts) {
    if (date.isBefore(NEIGHBOURHOODS)) {
      return;
    }
    switch (place.neighbourhoods()) {
      case Neighbourhoods.Unknown() -> {}
      case Neighbourhoods.Outside() -> facts.add("qpv", "no", "quartiers");
      case Neighbourhoods.Inside(Quartier quartier) -> {
        facts.add("qpv", "yes", "quartiers");
        ownLevel(List.of(quartier), date, facts);
      }
      case Neighbourhoods.Possible(List<Quartier> candidates) -> {
        facts.notes.add(
            "Ce lieu compte "
                + French.count(candidates.size(), "quartier prioritaire", "quartiers prioritaires")
                + " ("
                + candidates.stream().limit(6).map(Quartier::name).collect(Collectors.joining(", "))
                + (candidates.size() > 6 ? "…" : "")
                + ")\u00a0: dites si l’adresse s’y trouve.");
        ownLevel(candidates, date, facts);
      }
    }
  }

  /** Known only when all the neighbourhoods that may be meant have the same level of their own. */
  private void ownLevel(List<Quartier> candidates, LocalDate date, Gathering facts) {
    List<String> levels =
        candidates.stream()
            .map(
                quartier ->
                    atlas.history().at(quartier.code(), date).map(d -> d.level().id()).orElse(""))
            .distinct()
            .toList();
    if (levels.size() == 1 && !levels.getFirst().isEmpty() && isZoned(date)) {
      facts.add("zone_qpv", levels.getFirst(), "zonage-quartiers");
    }
  }

  private void fiscal(ProjectPlace place, Gathering facts) {
    FiscalZones zones = atlas.fiscalZones();
    String status =
        common(place.communes(), commune -> zones.zrrStatus(whole(commune)).orElse(null));
    if ("C".equals(status)) {
      facts.add("zrr", "yes", "zrr");
    } else if ("NC".equals(status)) {
      facts.add("zrr", "no", "zrr");
    }
    // The list says which communes hold a zone, not where it is: it can only rule it out.
    boolean none =
        !zones.zfu().isEmpty()
            && place.communes().stream().noneMatch(commune -> zones.zfu().contains(whole(commune)));
    if (none) {
      facts.add("zfu", "no", "zfu");
    }
  }

  private static String whole(Commune commune) {
    String whole = commune.whole();
    return whole == null ? commune.code() : whole;
  }

  private void population(ProjectPlace place, Gathering facts) {
    if (place.communes().size() == 1 && place.communes().getFirst().population().isPresent()) {
      facts.add(
          "commune_population",
          Integer.toString(place.communes().getFirst().population().getAsInt()),
          "communes");
    }
  }

  /** The value that all share; null when they differ or one has none. */
  private static @Nullable String common(
      List<Commune> communes, Function<Commune, @Nullable String> value) {
    String first = communes.isEmpty() ? null : value.apply(communes.getFirst());
    boolean same =
        first != null && communes.stream().allMatch(commune -> first.equals(value.apply(commune)));
    return same ? first : null;
  }
}
