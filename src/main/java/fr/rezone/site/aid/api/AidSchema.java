package fr.rezone.site.aid.api;

import static fr.rezone.site.contract.Schema.field;
import static fr.rezone.site.contract.Schema.maybe;

import fr.rezone.site.contract.Schema;
import fr.rezone.site.contract.Schema.Field;
import fr.rezone.site.contract.Schema.Shape;
import java.util.ArrayList;
import java.util.List;

/** The forms of what {@link AidWriter} writes. */
final class AidSchema {
  static final Schema.Text HASH = Schema.pattern("^[0-9a-f]{64}$");

  static final Shape REFERENCE =
      Schema.shape(
          "Reference",
          "Un texte qui fonde une règle.",
          field("citation", Schema.TEXT, "Le texte, et son article."),
          field("url", Schema.TEXT, "Où le lire ; vide si ce n’est pas en ligne."),
          field("status", Schema.TEXT, "À quel point il est sûr."),
          field("checked", Schema.DAY, "Jour où il a été relu."));

  private static final List<Field> BRIEF =
      List.of(
          field("id", Schema.TEXT, "Son identifiant."),
          field("acronym", Schema.TEXT, "Son sigle ; vide si elle n’en a pas."),
          field("title", Schema.TEXT, "Son nom."),
          field("funder", Schema.TEXT, "Qui la finance."),
          field("nature", Schema.TEXT, "Ce qu’elle est : prime, base-exoneree…"),
          field("status", Schema.TEXT, "À quel point ses règles sont sûres ce jour-là."),
          field("counted", Schema.FLAG, "Vrai si son montant entre dans les totaux."),
          field("informationOnly", Schema.FLAG, "Vrai si elle est décrite sans être calculée."),
          maybe("from", Schema.DAY, "Premier jour de signature ; absent s’il n’y en a pas."),
          maybe("to", Schema.DAY, "Dernier jour de signature ; absent s’il n’y en a pas."),
          field("open", Schema.FLAG, "Vrai si elle peut être demandée ce jour-là."),
          field("summary", Schema.TEXT, "En une ou deux phrases."),
          field("url", Schema.ADDRESS, "Sa fiche sur ce site."));

  static final Shape LIST =
      Schema.shape(
          "Aides",
          "Le catalogue des aides, tel qu’il est un jour.",
          field("catalogue", HASH, "Empreinte des règles : les mêmes règles ont la même."),
          field("date", Schema.DAY, "Le jour."),
          field(
              "aids",
              Schema.list(new Shape("AideBreve", "Une aide, en bref.", BRIEF)),
              "Les aides."));

  private static final Shape CONDITION =
      Schema.shape(
          "ConditionDAide",
          "Une condition.",
          field("id", Schema.TEXT, "Son identifiant."),
          field("sentence", Schema.TEXT, "Ce qu’elle demande, quand elle est remplie."),
          field("rule", Schema.TEXT, "La règle, telle que le moteur la lit."),
          field("reference", REFERENCE, "Le texte qui la fonde."),
          field("status", Schema.TEXT, "À quel point elle est sûre."));

  private static final Shape STEP =
      Schema.shape(
          "EtapeDeCalcul",
          "Une étape du calcul du montant.",
          field("name", Schema.TEXT, "Son nom dans les formules."),
          field("label", Schema.TEXT, "Ce qu’elle calcule."),
          field("formula", Schema.TEXT, "Comment."));

  private static final Shape CUMULATION =
      Schema.shape(
          "Cumul",
          "Une règle de cumul avec d’autres aides.",
          field("kind", Schema.TEXT, "Ce qu’elle dit."),
          field("others", Schema.list(Schema.TEXT), "Les autres aides, par identifiant."),
          field("reference", REFERENCE, "Le texte qui la fonde."));

  private static final Shape APPLICATION =
      Schema.shape(
          "Demarche",
          "Où et comment demander l’aide.",
          field("office", Schema.TEXT, "Où s’adresser."),
          field("url", Schema.TEXT, "Page où le faire ; vide s’il n’y en a pas."),
          field("steps", Schema.list(Schema.TEXT), "Les étapes."),
          field("documents", Schema.list(Schema.TEXT), "Les pièces."));

  private static final Shape REFUND =
      Schema.shape(
          "Remboursement",
          "Ce qu’il faut rendre en partant plus tôt.",
          field("kind", Schema.TEXT, "Comment c’est calculé."),
          field("months", Schema.COUNT, "Durée de l’engagement, en mois."),
          field("sentence", Schema.TEXT, "En une phrase."));

  static final Shape WHOLE = new Shape("Aide", "Une aide, avec ses règles.", whole());

  private AidSchema() {}

  private static List<Field> whole() {
    List<Field> fields = new ArrayList<>(BRIEF);
    fields.addAll(
        List.of(
            field("conditions", Schema.list(CONDITION), "Ses conditions."),
            field("steps", Schema.list(STEP), "Le calcul de son montant."),
            field("cumulations", Schema.list(CUMULATION), "Ses règles de cumul."),
            field("application", APPLICATION, "Où et comment la demander."),
            field("refund", REFUND, "Ce qu’il faut rendre en partant plus tôt."),
            field("obligations", Schema.list(Schema.TEXT), "À quoi elle engage."),
            field("warnings", Schema.list(Schema.TEXT), "Ce qu’il faut savoir."),
            field(
                "history",
                Schema.list(
                    Schema.shape(
                        "Evenement",
                        "Un changement de l’aide.",
                        field("date", Schema.DAY, "Quand."),
                        field("text", Schema.TEXT, "Quoi."))),
                "Son histoire."),
            field("references", Schema.list(REFERENCE), "Tous ses textes."),
            field("catalogue", HASH, "Empreinte des règles.")));
    return fields;
  }
}
