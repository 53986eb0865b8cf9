package fr.rezone.site.api;

import static fr.rezone.site.contract.Schema.field;
import static fr.rezone.site.contract.Schema.maybe;

import fr.rezone.site.contract.Schema;

/** The form of {@link StructureSheetJson}. */
final class StructureSheetSchema {
  private static final Schema.Shape KIND =
      Schema.shape(
          "Nature",
          "Ce qu’est une structure.",
          field("id", Schema.TEXT, "Son identifiant, comme dans le paramètre genre."),
          field("label", Schema.TEXT, "Son nom."));

  private static final Schema.Shape ADDRESS =
      Schema.shape(
          "AdresseDeStructure",
          "Une adresse, comme la source principale l’écrit ; ce qu’elle ne donne pas est absent.",
          maybe("street", Schema.TEXT, "Numéro et voie."),
          maybe("place", Schema.TEXT, "Lieu-dit."),
          maybe("postalCode", Schema.TEXT, "Code postal."),
          maybe("town", Schema.TEXT, "Ville."));

  private static final Schema.Shape SOURCE =
      Schema.shape(
          "SourceDeStructure",
          "Un jeu de données où la structure est inscrite.",
          field("id", Schema.TEXT, "Son identifiant, décrit par /api/v1/release."),
          field("title", Schema.TEXT, "Son titre."),
          field("producer", Schema.TEXT, "Qui le produit."),
          field("vintage", Schema.TEXT, "Date ou année décrite."),
          field("page", Schema.ADDRESS, "Sa page officielle."));

  static final Schema.Shape STRUCTURE =
      Schema.shape(
          "FicheDeStructure",
          "Une structure de santé ou médico-sociale, seule.",
          field("release", Schema.TEXT, "Version des données."),
          field("id", Schema.TEXT, "Numéro FINESS, ou identifiant propre à ce site."),
          maybe("finess", Schema.TEXT, "Numéro FINESS ; absent si elle n’en a pas."),
          field("name", Schema.TEXT, "Nom, comme la source l’écrit."),
          field("kinds", Schema.list(KIND), "Ses natures, la principale d’abord."),
          maybe("category", Schema.TEXT, "Code de catégorie FINESS ; absent s’il n’est pas connu."),
          maybe("entity", AroundSchema.ENTITY, "L’entité juridique ; absente si on l’ignore."),
          field("address", ADDRESS, "Son adresse."),
          maybe("commune", AroundSchema.PLACE, "Sa commune ; absente si aucune source ne la dit."),
          maybe(
              "territoire",
              AroundSchema.PLACE,
              "Son territoire de vie-santé ; absent si sa commune n’est dans aucun."),
          maybe(
              "position",
              AroundSchema.POINT,
              "Où elle est ; absente si aucune source ne donne de coordonnées."),
          maybe(
              "capacities",
              Schema.byKey(Schema.COUNT),
              "Lits et places, par genre de soins, d’après l’enquête hospitalière."),
          field("sources", Schema.list(SOURCE), "Jeux de données, le principal d’abord."),
          maybe("updated", Schema.DAY, "Dernière mise à jour de la source principale."));

  private StructureSheetSchema() {}
}
