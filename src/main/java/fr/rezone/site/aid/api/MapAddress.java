package fr.rezone.site.aid.api;

import fr.rezone.aid.question.Question;
import fr.rezone.aid.question.Questionnaire;
import fr.rezone.site.aid.PlaceColumns;
import fr.rezone.site.aid.ProjectReader;
import fr.rezone.site.contract.QueryParameter;
import fr.rezone.site.contract.Schema;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Level;
import fr.rezone.territory.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a project in every place, as an address of the simulator has them: those of a
 * project, read together by {@link ProjectReader}, and those of the answer. Immutable.
 */
final class MapAddress {
  static final QueryParameter<Level> LEVEL =
      QueryParameter.choiceOrFirst(
          "niveau",
          PlaceColumns.LEVELS,
          Level::id,
          "Niveau des lieux : territoires de vie-santé, ou quartiers prioritaires ; tvs sans ce paramètre.");

  static final QueryParameter<Boolean> CODES =
      QueryParameter.flag("codes", true, "« non » laisse les codes de côté, pour qui les a déjà.");

  static final QueryParameter<Optional<String>> VERSION =
      QueryParameter.text(
          "v", 60, "Version des données, sans effet : elle rend l’adresse propre à cette version.");

  private static final int LONGEST_WORD = 80;

  /** The région, under a name that is no question's. */
  private final QueryParameter<Optional<String>> region;

  private final List<QueryParameter<?>> all = new ArrayList<>();

  MapAddress(Questionnaire questions, Atlas atlas) {
    region =
        QueryParameter.choice(
            "dans",
            atlas.regions().all().stream().map(Region::code).toList(),
            code -> code,
            "Code d’une région : seulement ses lieux.");
    all.add(region);
    all.add(LEVEL);
    all.add(CODES);
    all.add(VERSION);
    all.add(
        word(
            ProjectReader.DATE,
            Schema.DAY,
            "Jour de référence : signature, ou début d’activité ; aujourd’hui sans ce paramètre."));
    all.add(
        word(
            ProjectReader.PLACE,
            Schema.TEXT,
            "Un lieu, comme dans le simulateur ; sans effet ici, où le projet est essayé partout."));
    all.add(
        word(
            ProjectReader.DEPARTURE,
            Schema.whole(0, ProjectReader.LONGEST_DEPARTURE),
            "Mois après lequel le médecin partirait, comme dans le simulateur ; sans effet ici."));
    for (Question question : questions.questions()) {
      all.add(
          new QueryParameter<List<String>>(
              question.key(),
              Schema.TEXT,
              "Réponse à la question « "
                  + question.label()
                  + " » : "
                  + question.type().allowed()
                  + ".",
              false,
              true,
              "",
              p -> ProjectReader.answer(p, question)));
    }
  }

  QueryParameter<Optional<String>> region() {
    return region;
  }

  List<QueryParameter<?>> all() {
    return List.copyOf(all);
  }

  private static QueryParameter<Optional<String>> word(
      String name, Schema schema, String description) {
    return QueryParameter.optional(name, schema, description, p -> p.text(name, LONGEST_WORD));
  }
}
