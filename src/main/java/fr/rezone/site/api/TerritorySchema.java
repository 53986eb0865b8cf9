package fr.rezone.site.api;

import static fr.rezone.site.contract.Schema.field;
import static fr.rezone.site.contract.Schema.maybe;

import fr.rezone.site.contract.Schema;
import fr.rezone.territory.Level;
import java.util.Arrays;

/** The form of {@link TerritoryJson} and of lists of territories. */
final class TerritorySchema {
  static final Schema.Text LEVEL =
      new Schema.Text("", "", Arrays.stream(Level.values()).map(Level::id).toList());

  static final Schema.Shape ENTRY =
      Schema.shape(
          "Entree",
          "Un territoire dans une liste.",
          field("code", Schema.TEXT, "Son code."),
          field("name", Schema.TEXT, "Son nom."),
          field("url", Schema.ADDRESS, "Sa fiche sur ce site."));

  private static final Schema.Shape PLACE =
      Schema.shape(
          "Lieu",
          "Un territoire cité par un autre.",
          field("level", LEVEL, "Son niveau."),
          field("code", Schema.TEXT, "Son code."),
          field("name", Schema.TEXT, "Son nom."));

  private static final Schema.Shape PART =
      Schema.shape(
          "PartDeZonage",
          "Un des niveaux rencontrés dans un territoire.",
          field("level", Schema.TEXT, "Identifiant du niveau dans sa méthode : zip, zac…"),
          field("letters", Schema.TEXT, "Lettres écrites sur la carte : ZIP, ZAC…"),
          field("communes", Schema.COUNT, "Nombre de communes qui le portent."),
          field("population", Schema.COUNT, "Leurs habitants."));

  private static final Schema.Text BASIS = Schema.word("decree", "observed", "unknown");

  private static final Schema.Field LETTERS =
      maybe("letters", Schema.TEXT, "Lettres du niveau : ZIP, ZAC…");

  private static final Schema.Field LABEL =
      maybe("label", Schema.TEXT, "Le niveau en toutes lettres.");

  private static final Schema.Field TOKEN =
      maybe("token", Schema.TEXT, "Nom de sa couleur dans la feuille de style du site.");

  private static final Schema.Field METHOD =
      maybe("method", Schema.TEXT, "Méthode nationale qui donne son sens au niveau.");

  private static final Schema.Field DECREE_DATE =
      maybe("decreeDate", Schema.DAY, "Jour de signature de l’arrêté, quand il est publié.");

  private static final Schema.Field FROM =
      maybe("from", Schema.DAY, "Premier jour où ce niveau vaut ; absent quand rien ne le dit.");

  private static final Schema.Field TO =
      maybe("to", Schema.DAY, "Premier jour de ce qui a suivi ; absent quand il vaut encore.");

  private static final Schema.Shape SPAN =
      Schema.shape(
          "PeriodeDeZonage",
          "Une période d’un zonage ; sans level, le lieu n’était pas zoné.",
          maybe("level", Schema.TEXT, "Identifiant du niveau."),
          LETTERS,
          LABEL,
          TOKEN,
          METHOD,
          DECREE_DATE,
          field(
              "mixed",
              Schema.FLAG,
              "Vrai si les communes du territoire portaient plusieurs niveaux."),
          FROM,
          TO,
          field(
              "basis",
              BASIS,
              "D’où vient from : decree, le jour de l’arrêté ; observed, la première table qui le montre ; unknown, rien ne le dit."));

  private static final Schema.Shape ZONING =
      Schema.shape(
          "Zonage",
          "Ce que dit l’arrêté pour une profession. Sans level, le lieu n’est pas zoné, ou son zonage n’est pas publié.",
          field("profession", Schema.TEXT, "Profession zonée : medecin, infirmier…"),
          maybe(
              "level",
              Schema.TEXT,
              "Identifiant du niveau ; celui de la majorité des habitants pour un territoire."),
          LETTERS,
          LABEL,
          TOKEN,
          METHOD,
          DECREE_DATE,
          field(
              "mixed",
              Schema.FLAG,
              "Vrai si les communes du territoire portent plusieurs niveaux."),
          maybe(
              "parts",
              Schema.list(PART),
              "Chaque niveau rencontré, le plus peuplé d’abord ; absent pour une commune."),
          FROM,
          TO,
          maybe("basis", BASIS, "D’où vient from ; absent là où il n’y a pas de niveau."),
          maybe(
              "history",
              Schema.list(SPAN),
              "Tout ce qu’on sait du passé, le plus ancien d’abord ; absent si rien n’a changé."));

  private static final Schema.Shape FIGURE =
      Schema.shape(
          "Chiffre",
          "Un indicateur dans un territoire. Un chiffre caché n’est jamais zéro : il n’a pas de value.",
          maybe(
              "value",
              Schema.NUMBER,
              "La valeur ; présente si et seulement si status est published."),
          field("unit", Schema.TEXT, "Son unité, en français."),
          field("vintage", Schema.TEXT, "Date ou année décrite ; vide si aucune valeur n’existe."),
          field(
              "source", Schema.list(Schema.TEXT), "Jeux de données, décrits par /api/v1/release."),
          field(
              "status",
              Schema.word("published", "secret", "missing", "not-concerned"),
              "published : publié ; secret : caché par le secret statistique ; missing : inconnu ; not-concerned : sans objet."),
          maybe("reason", Schema.TEXT, "Pourquoi il n’y a pas de valeur."),
          maybe(
              "coverage",
              Schema.between(0, 1),
              "Part des habitants décrits, quand ce n’est pas tous."),
          maybe("departement", Schema.NUMBER, "Le même chiffre dans son département."),
          maybe("region", Schema.NUMBER, "Le même chiffre dans sa région."),
          maybe("france", Schema.NUMBER, "Le même chiffre en France."),
          maybe(
              "quartile",
              Schema.whole(1, 4),
              "Quart national, parmi les territoires du même niveau, du plus bas au plus haut."));

  static final Schema.Shape TERRITORY =
      Schema.shape(
          "Territoire",
          "Un territoire : où il est, comment il est zoné, ses chiffres.",
          field("level", LEVEL, "Son niveau."),
          field("code", Schema.TEXT, "Son code, unique dans son niveau."),
          field("name", Schema.TEXT, "Son nom officiel."),
          field("context", Schema.TEXT, "Ce que c’est, et où, en quelques mots."),
          field("url", Schema.ADDRESS, "Sa fiche sur ce site."),
          maybe("population", Schema.COUNT, "Habitants (population municipale)."),
          maybe(
              "bbox",
              Schema.list(Schema.NUMBER),
              "Rectangle qui l’enferme : ouest, sud, est, nord, degrés ; absent sans contour."),
          field(
              "parents",
              Schema.list(PLACE),
              "Les territoires qui le contiennent, le plus petit d’abord."),
          maybe("communes", Schema.list(PLACE), "Ses communes, pour un territoire de vie-santé."),
          field("zonings", Schema.list(ZONING), "Ses zonages, profession par profession."),
          field(
              "figures",
              Schema.byKey(FIGURE),
              "Ses chiffres, par identifiant d’indicateur (voir /api/v1/indicateurs)."));

  private TerritorySchema() {}
}
