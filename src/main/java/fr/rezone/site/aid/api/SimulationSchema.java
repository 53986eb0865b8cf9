package fr.rezone.site.aid.api;

import static fr.rezone.site.contract.Schema.field;
import static fr.rezone.site.contract.Schema.maybe;

import fr.rezone.site.aid.PlaceColumns;
import fr.rezone.site.contract.Schema;
import fr.rezone.site.contract.Schema.Field;
import fr.rezone.site.contract.Schema.Shape;
import fr.rezone.territory.Level;
import java.util.List;

/** The forms of what {@link ProjectDocument} reads and {@link SimulationWriter} writes. */
final class SimulationSchema {
  private static final Schema.Text LEVEL =
      new Schema.Text("", "", PlaceColumns.LEVELS.stream().map(Level::id).toList());

  private static final Field DATE =
      field("date", Schema.DAY, "Jour de référence : signature, ou début d’activité.");
  private static final Field ANSWERS =
      maybe(
          "answers",
          Schema.byKey(
              Schema.either(Schema.TEXT, Schema.NUMBER, Schema.FLAG, Schema.list(Schema.TEXT))),
          "Réponses aux questions, par clé. Une question sans réponse rend une condition incertaine, jamais fausse.");

  static final Shape PROJECT =
      Schema.shape(
          "Projet",
          "Un projet : un jour, un lieu, des réponses. Le lieu est donné par place ou par point, pas les deux.",
          DATE,
          maybe(
              "place",
              Schema.either(
                  Schema.TEXT,
                  Schema.shape(
                      "LieuDuProjet",
                      "Un lieu par son niveau et son code.",
                      field("level", Schema.word("tvs", "commune", "quartier"), "Son niveau."),
                      field("code", Schema.TEXT, "Son code."))),
              "Le lieu : « tvs:01053 », « commune:01053 », ou un objet."),
          maybe(
              "point",
              Schema.shape(
                  "PointDuProjet",
                  "Un point.",
                  field("lon", Schema.between(-180, 180), "Longitude, degrés."),
                  field("lat", Schema.between(-90, 90), "Latitude, degrés.")),
              "Le lieu exact."),
          ANSWERS);

  static final Shape MAP_PROJECT =
      Schema.shape(
          "ProjetPartout",
          "Un projet sans lieu, essayé partout.",
          DATE,
          maybe(
              "niveau",
              LEVEL,
              "Niveau des lieux : territoires de vie-santé, ou quartiers prioritaires ; tvs s’il est absent."),
          maybe("region", Schema.TEXT, "Code d’une région : seulement ses lieux."),
          ANSWERS);

  private static final Shape PAYMENT =
      Schema.shape(
          "Versement",
          "Un versement.",
          field("month", Schema.pattern("^[0-9]{4}-[0-9]{2}$"), "Le mois."),
          field("amount", Schema.NUMBER, "En euros."));

  private static final Shape BUNDLE =
      Schema.shape(
          "Ensemble",
          "Des aides qui se cumulent.",
          field("aids", Schema.list(Schema.TEXT), "Leurs identifiants."),
          field("total", Schema.NUMBER, "Leur total, en euros."),
          field("from", Schema.TEXT, "Premier mois du calendrier."),
          field("months", Schema.COUNT, "Sa durée, en mois."),
          field("calendar", Schema.list(PAYMENT), "Les versements, mois par mois."),
          field(
              "leftOut",
              Schema.list(
                  Schema.shape(
                      "Ecartee",
                      "Une aide possible, que le cumul écarte.",
                      field("aid", Schema.TEXT, "L’aide écartée."),
                      field("because", Schema.TEXT, "Celle qui l’écarte."),
                      field("rule", Schema.TEXT, "La règle de cumul."),
                      field("reference", AidSchema.REFERENCE, "Le texte."))),
              "Les aides que le cumul écarte."));

  private static final Shape PROOF =
      Schema.shape(
          "PreuveDeCondition",
          "Une condition et ce qu’elle devient ici.",
          field("id", Schema.TEXT, "Son identifiant."),
          field(
              "outcome", Schema.word("remplie", "non-remplie", "inconnue"), "Ce qu’elle devient."),
          field("sentence", Schema.TEXT, "La raison, en une phrase."),
          field("rule", Schema.TEXT, "La règle, telle que le moteur la lit."),
          field(
              "given",
              Schema.list(
                  Schema.shape(
                      "Donnee",
                      "Ce qui a été lu pour en décider.",
                      field("key", Schema.TEXT, "Clé de la question."),
                      field("label", Schema.TEXT, "Son nom."),
                      field("known", Schema.FLAG, "Vrai si la réponse est connue."),
                      field("value", Schema.TEXT, "La réponse."))),
              "Ce qui a été lu pour en décider."),
          field("reference", AidSchema.REFERENCE, "Le texte."),
          field("status", Schema.TEXT, "À quel point la règle est sûre."));

  private static final Shape STEP =
      Schema.shape(
          "EtapePrise",
          "Une étape du calcul, avec sa valeur.",
          field("name", Schema.TEXT, "Son nom."),
          field("label", Schema.TEXT, "Ce qu’elle calcule."),
          field("value", Schema.TEXT, "Sa valeur."),
          field("formula", Schema.TEXT, "Comment."),
          field(
              "sources",
              Schema.list(
                  Schema.shape(
                      "Parametre",
                      "Un paramètre daté qui y entre.",
                      field("parameter", Schema.TEXT, "Son nom."),
                      field("text", Schema.TEXT, "Sa valeur."),
                      field("reference", AidSchema.REFERENCE, "Le texte."),
                      field("status", Schema.TEXT, "À quel point il est sûr."))),
              "Les paramètres qui y entrent."));

  private static final Shape RESULT =
      Schema.shape(
          "ResultatDAide",
          "Une aide, et sa preuve.",
          field("id", Schema.TEXT, "L’aide."),
          field("title", Schema.TEXT, "Son nom."),
          field("nature", Schema.TEXT, "Ce qu’elle est."),
          field("status", Schema.TEXT, "À quel point ses règles sont sûres."),
          field("counted", Schema.FLAG, "Vrai si son montant entre dans les totaux."),
          field(
              "verdict",
              Schema.word("eligible", "not-eligible", "uncertain"),
              "Possible, impossible, ou à préciser."),
          maybe("total", Schema.NUMBER, "Son montant, en euros."),
          maybe("payments", Schema.list(PAYMENT), "Ses versements."),
          maybe(
              "unknownAmount",
              Schema.list(Schema.TEXT),
              "Clés des réponses qui manquent pour son montant."),
          maybe("reason", Schema.TEXT, "La condition qui l’empêche."),
          maybe("reasonText", Schema.TEXT, "La raison, en une phrase."),
          maybe("missing", Schema.list(Schema.TEXT), "Clés des réponses qui manquent."),
          maybe("doubts", Schema.list(Schema.TEXT), "Ce qui n’est pas sûr."),
          field("conditions", Schema.list(PROOF), "Ses conditions, une à une."),
          field("steps", Schema.list(STEP), "Le calcul de son montant."),
          field("office", Schema.TEXT, "Où s’adresser."),
          field("officeUrl", Schema.TEXT, "Page où le faire ; vide s’il n’y en a pas."));

  private static final Shape QUESTION =
      Schema.shape(
          "QuestionOuverte",
          "Une question qui changerait quelque chose.",
          field("key", Schema.TEXT, "Sa clé dans answers."),
          field("question", Schema.TEXT, "La question."),
          field("block", Schema.TEXT, "Son chapitre dans le formulaire."),
          field("optional", Schema.FLAG, "Vrai si l’on peut s’en passer."),
          field("allowed", Schema.TEXT, "Les réponses acceptées."),
          field("decides", Schema.list(Schema.TEXT), "Aides qu’elle décide."),
          field("refines", Schema.list(Schema.TEXT), "Aides dont elle précise le montant."));

  private static final Shape MISS =
      Schema.shape(
          "PresquePossible",
          "Le plus petit changement qui rend une aide possible.",
          field("aid", Schema.TEXT, "L’aide."),
          field(
              "changes",
              Schema.list(
                  Schema.shape(
                      "Changement",
                      "Une réponse à changer.",
                      field("key", Schema.TEXT, "La question."),
                      field("to", Schema.TEXT, "La nouvelle réponse."))),
              "Les réponses à changer."),
          maybe("total", Schema.NUMBER, "Le montant de l’aide, en euros."),
          field("gain", Schema.NUMBER, "Ce que l’ensemble y gagne, en euros."));

  private static final Shape REGIME =
      Schema.shape(
          "ChangementDeRegime",
          "Un jour proche où les règles changent.",
          field("date", Schema.DAY, "Le jour."),
          field("lost", Schema.list(Schema.TEXT), "Aides perdues."),
          field("gained", Schema.list(Schema.TEXT), "Aides gagnées."),
          field("bundleBefore", Schema.NUMBER, "Total avant, en euros."),
          field("bundleAfter", Schema.NUMBER, "Total après, en euros."));

  static final Shape SIMULATION =
      Schema.shape(
          "Simulation",
          "Ce que le projet obtiendrait, avec les preuves, et de quoi le refaire.",
          field("release", Schema.TEXT, "Version des données."),
          maybe(
              "place",
              Schema.shape(
                  "LieuCompris",
                  "Le lieu, tel qu’il a été compris.",
                  field("id", Schema.TEXT, "À redonner tel quel dans place."),
                  field("level", Schema.TEXT, "Son niveau."),
                  field("code", Schema.TEXT, "Son code."),
                  field("name", Schema.TEXT, "Son nom.")),
              "Le lieu ; absent s’il n’a pas été donné."),
          field(
              "facts",
              Schema.list(
                  Schema.shape(
                      "Fait",
                      "Ce que les données disent du lieu.",
                      field("key", Schema.TEXT, "La question à laquelle il répond."),
                      field("value", Schema.TEXT, "La réponse."),
                      field("source", Schema.TEXT, "D’où elle vient."),
                      field("corrected", Schema.FLAG, "Vrai si answers dit autre chose."))),
              "Ce que les données disent du lieu."),
          field("notes", Schema.list(Schema.TEXT), "Ce qu’il faut savoir du lieu."),
          field("date", Schema.DAY, "Jour de référence."),
          field("answers", Schema.TEXT, "Toutes les réponses, en une ligne."),
          field("catalogue", AidSchema.HASH, "Empreinte des règles."),
          field("bundle", BUNDLE, "Le meilleur ensemble permis."),
          field("alternatives", Schema.list(BUNDLE), "D’autres ensembles permis."),
          maybe("taxRegime", Schema.TEXT, "Le régime d’exonération retenu."),
          field(
              "questions", Schema.list(QUESTION), "Les questions qui changeraient quelque chose."),
          field("aids", Schema.list(RESULT), "Chaque aide, et sa preuve."),
          field("nearMisses", Schema.list(MISS), "Ce qui est presque possible."),
          field("regimeChanges", Schema.list(REGIME), "Les changements de règles proches."),
          field("notice", Schema.TEXT, "Ce que vaut ce résultat."));

  private SimulationSchema() {}

  /**
   * The form of a project in every territory.
   *
   * @param step the form of a class of the legend
   */
  static Shape map(Shape step) {
    return new Shape(
        "SimulationPartout",
        "Le total du projet dans chaque lieu : le rang i de chaque liste est un même lieu, dans l’ordre des codes.",
        List.of(
            field("release", Schema.TEXT, "Version des données."),
            field("catalogue", AidSchema.HASH, "Empreinte des règles."),
            field("date", Schema.DAY, "Jour de référence."),
            field("indicator", Schema.word(PlaceColumns.LAYER), "Identifiant de la couche."),
            field("niveau", LEVEL, "Niveau des lieux."),
            field("label", Schema.TEXT, "Son nom."),
            field("unit", Schema.TEXT, "Unité des valeurs."),
            field("vintage", Schema.TEXT, "Vide : le résultat est de maintenant."),
            field("source", Schema.TEXT, "Vide : le résultat est calculé ici."),
            field("classes", Schema.list(step), "Les classes, dans l’ordre de la légende."),
            maybe("codes", Schema.list(Schema.TEXT), "Codes des lieux ; absent avec codes=non."),
            field("values", Schema.list(Schema.NUMBER), "Totaux, en euros."),
            field("uncertain", Schema.list(Schema.COUNT), "Combien d’aides y restent à préciser."),
            field(
                "classe",
                Schema.pattern("^[0-9a-z]*$"),
                "Un caractère par territoire : rang de sa classe, en base 36.")));
  }
}
