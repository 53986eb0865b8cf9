package fr.rezone.site.aid;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.PlaceTotals;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Questionnaire;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.TvsZoning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of every territoire de vie-santé on a day, outside any priority neighbourhood and at
 * the level most of its inhabitants have, so that one project can be evaluated everywhere. The last
 * days asked are kept. Thread-safe.
 */
public final class PlaceColumns {
  private static final int DAYS_KEPT = 8;

  /** Answers that say where a project is: on the map, the territory gives them. */
  private final Answers anywhere;

  private final Atlas atlas;
  private final FactReader facts;
  private final PlaceFinder places;
  private final Questionnaire questions;
  private final Profession physicians;
  private final Map<LocalDate, List<Answers>> byDay =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, List<Answers>> eldest) {
          return size() > DAYS_KEPT;
        }
      };

  PlaceColumns(Atlas atlas, FactReader facts, PlaceFinder places, Questionnaire questions) {
    this.atlas = atlas;
    this.facts = facts;
    this.places = places;
    this.questions = questions;
    physicians = atlas.zonings().rules().professions().getFirst();
    anywhere = Answers.none(questions);
  }

  /** One set of facts for each territory, in the order of codes. */
  public List<Answers> at(LocalDate date) {
    synchronized (byDay) {
      List<Answers> kept = byDay.get(date);
      if (kept != null) {
        return kept;
      }
    }
    List<Answers> made = new ArrayList<>(atlas.tvs().size());
    for (Tvs tvs : atlas.tvs().all()) {
      made.add(of(tvs, date));
    }
    List<Answers> all = List.copyOf(made);
    synchronized (byDay) {
      byDay.put(date, all);
    }
    return all;
  }

  /**
   * A project in every territory, in the order of codes.
   *
   * @param project answers of the person; those about the place are ignored, since each territory
   *     has its own
   */
  public PlaceTotals totals(AidCatalogue catalogue, LocalDate date, Answers project) {
    return catalogue.evaluateAll(date, withoutPlace(project), at(date));
  }

  /** The same in some territories only, in their order. */
  public PlaceTotals totals(
      AidCatalogue catalogue, LocalDate date, Answers project, List<Tvs> territories) {
    return catalogue.evaluateAll(
        date, withoutPlace(project), territories.stream().map(tvs -> of(tvs, date)).toList());
  }

  private Answers withoutPlace(Answers project) {
    Answers.Builder kept = anywhere.toBuilder();
    questions
        .questions()
        .forEach(
            question -> {
              boolean ofPlace =
                  question.fact() && question.block().equals("lieu") && !isOfPerson(question.key());
              if (!ofPlace) {
                project
                    .find(question.key())
                    .ifPresent(value -> kept.replace(question.key(), value));
              }
            });
    return kept.build();
  }

  /** The main practice stays where it is. */
  private static boolean isOfPerson(String key) {
    return key.equals("cabinet_principal_zone");
  }

  private Answers of(Tvs tvs, LocalDate date) {
    PlaceFacts known = facts.read(places.find("tvs:" + tvs.code()), date);
    Answers.Builder answers = known.answers().toBuilder();
    if (known.find("zonage_methode").isPresent()) {
      TvsZoning zoning = atlas.zoning(physicians, tvs, date);
      if (!zoning.isEmpty() && known.find("zone_tvs").isEmpty()) {
        answers.replace("zone_tvs", zoning.majority().level().id());
      }
    }
    answers.replace("qpv", "no");
    return answers.build();
  }
}
