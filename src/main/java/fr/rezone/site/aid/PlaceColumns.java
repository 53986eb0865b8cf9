package fr.rezone.site.aid;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.PlaceTotals;
import fr.rezone.aid.question.Answers;
import fr.rezone.aid.question.Questionnaire;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import fr.rezone.territory.Profession;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Tvs;
import fr.rezone.territory.TvsZoning;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of every territoire de vie-santé on a day, outside any priority neighbourhood and at
 * the level most of its inhabitants have, and those of every priority neighbourhood, so that one
 * project can be evaluated everywhere. The last days asked are kept. Thread-safe.
 */
public final class PlaceColumns {
  /** What a project everywhere is called among the layers of the map. */
  public static final String LAYER = "mes-aides";

  /** The levels at which a project is evaluated everywhere, the usual one first. */
  public static final List<Level> LEVELS = List.of(Level.TVS, Level.QUARTIER);

  private static final int DAYS_KEPT = 16;

  /** Answers that say where a project is: on the map, the territory gives them. */
  private final Answers anywhere;

  private final Atlas atlas;
  private final FactReader facts;
  private final ProjectPlaces places;
  private final Questionnaire questions;
  private final Profession physicians;

  /** One day at one level. */
  private record Key(Level level, LocalDate date) {}

  private final Map<Key, List<Answers>> byDay =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Answers>> eldest) {
          return size() > DAYS_KEPT;
        }
      };

  PlaceColumns(Atlas atlas, FactReader facts, ProjectPlaces places, Questionnaire questions) {
    this.atlas = atlas;
    this.facts = facts;
    this.places = places;
    this.questions = questions;
    physicians = atlas.zonings().rules().professions().getFirst();
    anywhere = Answers.none(questions);
  }

  /**
   * One set of facts for each place of a level, in the order of codes.
   *
   * @param level one of {@link #LEVELS}
   * @throws IllegalArgumentException for another level
   */
  public List<Answers> at(Level level, LocalDate date) {
    Key key = new Key(level, date);
    synchronized (byDay) {
      List<Answers> kept = byDay.get(key);
      if (kept != null) {
        return kept;
      }
    }
    List<Answers> all =
        switch (level) {
          case TVS -> atlas.tvs().all().stream().map(tvs -> of(tvs, date)).toList();
          case QUARTIER -> atlas.quartiers().all().stream().map(each -> of(each, date)).toList();
          default -> throw new IllegalArgumentException("no project is evaluated by " + level);
        };
    synchronized (byDay) {
      byDay.put(key, all);
    }
    return all;
  }

  /**
   * A project in every place of a level, in the order of codes.
   *
   * @param project answers of the person; those about the place are ignored, since each place has
   *     its own
   * @param level one of {@link #LEVELS}
   */
  public PlaceTotals totals(AidCatalogue catalogue, LocalDate date, Answers project, Level level) {
    return catalogue.evaluateAll(date, withoutPlace(project), at(level, date));
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

  /** What is left open there, such as the level of several communes, stays open. */
  private Answers of(Quartier quartier, LocalDate date) {
    return facts.read(places.find("quartier:" + quartier.code()), date).answers();
  }
}
