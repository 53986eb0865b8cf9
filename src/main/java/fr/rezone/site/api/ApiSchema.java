package fr.rezone.site.api;

import static fr.rezone.site.contract.Schema.field;
import static fr.rezone.site.contract.Schema.maybe;

import fr.rezone.site.contract.Schema;
import java.util.stream.Stream;

/** The forms of what {@link Api} answers, besides territories. */
final class ApiSchema {
  private static final Schema.Shape SOURCE =
      Schema.shape(
          "Source",
          "Un jeu de données.",
          field("id", Schema.TEXT, "Son identifiant."),
          field("title", Schema.TEXT, "Son titre."),
          field("producer", Schema.TEXT, "Qui le produit."),
          field("page", Schema.ADDRESS, "Sa page officielle."),
          field("licence", Schema.TEXT, "Sa licence."),
          field("vintage", Schema.TEXT, "Ce qu’il décrit : date ou année."),
          field("limitation", Schema.TEXT, "Ce qu’il ne dit pas."),
          field("status", Schema.word("read", "missing"), "Lu, ou absent de cette version."),
          field("file", Schema.TEXT, "Nom du fichier lu ; vide s’il n’y en a pas."),
          field("sha256", Schema.TEXT, "Son empreinte SHA-256 ; vide s’il n’y en a pas."));

  static final Schema.Shape RELEASE =
      Schema.shape(
          "Version",
          "La version des données que sert ce site.",
          field("id", Schema.TEXT, "Son identifiant, qui change à chaque import."),
          field(
              "kind",
              Schema.word("official", "demonstration"),
              "Données officielles, ou région inventée pour la démonstration."),
          field("createdAt", Schema.INSTANT, "Quand l’import s’est achevé."),
          field("counts", Schema.byKey(Schema.COUNT), "Combien de territoires et de structures."),
          field("sources", Schema.list(SOURCE), "Chaque jeu de données."));

  private static final Schema.Text PLACE_LEVEL =
      new Schema.Text(
          "",
          "",
          Stream.concat(TerritorySchema.LEVEL.values().stream(), Stream.of("adresse")).toList());

  private static final Schema.Shape HIT =
      Schema.shape(
          "Resultat",
          "Un lieu trouvé : un territoire, ou une adresse.",
          field("level", PLACE_LEVEL, "Son niveau ; adresse pour une adresse postale."),
          field("code", Schema.TEXT, "Son code ; celui de sa commune pour une adresse."),
          field("name", Schema.TEXT, "Son nom."),
          field("context", Schema.TEXT, "Ce que c’est, et où, en quelques mots."),
          field("url", Schema.ADDRESS, "Sa fiche sur ce site."),
          maybe(
              "bbox",
              Schema.list(Schema.NUMBER),
              "Rectangle qui l’enferme : ouest, sud, est, nord, degrés."),
          maybe("lon", Schema.between(-180, 180), "Longitude d’une adresse, degrés."),
          maybe("lat", Schema.between(-90, 90), "Latitude d’une adresse, degrés."),
          maybe(
              "precise",
              Schema.FLAG,
              "Pour une adresse : vrai si le point est celui du numéro ; sinon il ne dit rien d’un quartier prioritaire."));

  static final Schema.Shape SEARCH =
      Schema.shape(
          "Recherche",
          "Les lieux trouvés, le plus probable d’abord.",
          field("results", Schema.list(HIT), "Les lieux ; aucun si le texte est vide."));

  static final Schema.Shape CLASS =
      Schema.shape(
          "Classe",
          "Une classe de la légende.",
          field("id", Schema.TEXT, "Son identifiant."),
          field("letters", Schema.TEXT, "Ses lettres : ZIP, Q1…"),
          field("label", Schema.TEXT, "Ses mots."),
          field("token", Schema.TEXT, "Nom de sa couleur dans la feuille de style du site."),
          maybe("min", Schema.NUMBER, "Borne basse ; absente si elle n’en a pas."),
          maybe("max", Schema.NUMBER, "Borne haute ; absente si elle n’en a pas."),
          field("count", Schema.COUNT, "Territoires qui y sont, parmi ceux de la réponse."),
          field("population", Schema.COUNT, "Leurs habitants."));

  static final Schema.Shape COLUMN =
      Schema.shape(
          "Colonne",
          "Une couche de la carte : le rang i de chaque liste est un même territoire, dans l’ordre des codes.",
          field("release", Schema.TEXT, "Version des données."),
          field("indicator", Schema.TEXT, "Identifiant de la couche."),
          field("niveau", Schema.word("tvs", "commune"), "Niveau des territoires."),
          field("label", Schema.TEXT, "Son nom."),
          field("unit", Schema.TEXT, "Unité des valeurs ; vide pour un zonage."),
          field("vintage", Schema.TEXT, "Date ou année décrite."),
          field("source", Schema.TEXT, "Producteur."),
          field("classes", Schema.list(CLASS), "Les classes, dans l’ordre de la légende."),
          maybe(
              "codes", Schema.list(Schema.TEXT), "Codes des territoires ; absent avec codes=non."),
          maybe(
              "values",
              Schema.list(Schema.orNull(Schema.NUMBER)),
              "Valeurs ; null où rien n’est publié ; absent pour un zonage."),
          field(
              "classe",
              Schema.pattern("^[0-9a-z-]*$"),
              "Un caractère par territoire : rang de sa classe en base 36, ou - s’il n’en a pas."),
          maybe(
              "mixte",
              Schema.pattern("^[01]*$"),
              "Un caractère par territoire : 1 s’il porte plusieurs niveaux."));

  static final Schema.Shape NAMES =
      Schema.shape(
          "Noms",
          "Les noms des territoires, dans l’ordre des codes.",
          field("release", Schema.TEXT, "Version des données."),
          field("niveau", Schema.word("tvs", "commune"), "Niveau des territoires."),
          field("values", Schema.list(Schema.TEXT), "Les noms."));

  static final Schema.Shape INDICATOR =
      Schema.shape(
          "Indicateur",
          "Ce que veut dire un chiffre, et d’où il vient.",
          field("id", Schema.TEXT, "Son identifiant, stable."),
          field("label", Schema.TEXT, "Son nom."),
          field("unit", Schema.TEXT, "Son unité."),
          field("explanation", Schema.TEXT, "Ce qu’il dit."),
          field("formula", Schema.TEXT, "Comment il est calculé."),
          field("source", Schema.list(Schema.TEXT), "Jeux de données, celui qui le date d’abord."),
          field(
              "vintage",
              Schema.TEXT,
              "Date ou année décrite ; vide si aucune valeur n’est dans cette version."),
          field(
              "levels",
              Schema.list(TerritorySchema.LEVEL),
              "Niveaux où il a des valeurs dans cette version."),
          field(
              "drawn",
              Schema.FLAG,
              "Vrai si c’est aussi une couche de la carte (/api/v1/colonnes)."),
          field("url", Schema.ADDRESS, "Son explication sur ce site."));

  private ApiSchema() {}
}
