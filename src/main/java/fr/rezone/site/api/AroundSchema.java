package fr.rezone.site.api;

import static fr.rezone.site.contract.Schema.field;
import static fr.rezone.site.contract.Schema.maybe;

import fr.rezone.site.contract.Schema;

/** The forms of {@link LocationJson} and {@link StructuresJson}. */
final class AroundSchema {
  static final Schema.Shape PLACE =
      Schema.shape(
          "LieuAvecFiche",
          "Un territoire cité, avec sa fiche.",
          field("code", Schema.TEXT, "Son code."),
          field("name", Schema.TEXT, "Son nom."),
          field("url", Schema.ADDRESS, "Sa fiche sur ce site."));

  private static final Schema.Shape ZONING =
      Schema.shape(
          "ZonageAuPoint",
          "Ce qui vaut au point pour une profession.",
          field("profession", Schema.TEXT, "Profession zonée."),
          field(
              "from",
              Schema.word("commune", "quartier"),
              "De qui est le niveau : la commune, ou le quartier prioritaire."),
          maybe("level", Schema.TEXT, "Identifiant du niveau ; absent là où rien n’est zoné."),
          maybe("letters", Schema.TEXT, "Ses lettres."),
          maybe("label", Schema.TEXT, "Le niveau en toutes lettres."),
          maybe("method", Schema.TEXT, "Méthode nationale."),
          maybe("decreeDate", Schema.DAY, "Jour de signature de l’arrêté."));

  private static final Schema.Shape QUARTIER =
      Schema.shape(
          "QuartierAuPoint",
          "Un quartier prioritaire.",
          field("code", Schema.TEXT, "Son code."),
          field("name", Schema.TEXT, "Son nom."),
          field("url", Schema.ADDRESS, "Sa fiche sur ce site."),
          maybe(
              "letters",
              Schema.TEXT,
              "Son niveau propre, médecins ; absent quand aucune liste n’en donne."));

  private static final Schema.Shape QUARTIERS =
      Schema.shape(
          "QuartiersAuPoint",
          "Les quartiers prioritaires en cause.",
          field(
              "status",
              Schema.word("located", "not-located"),
              "located : la liste contient ceux où est le point ; not-located : faute de contours, elle contient ceux de la commune, et le point peut être dans l’un d’eux."),
          field("list", Schema.list(QUARTIER), "Les quartiers."));

  private static final Schema.Shape REACH =
      Schema.shape(
          "LieuProche",
          "Un lieu proche, et à quelle distance.",
          field("code", Schema.TEXT, "Son code."),
          field("name", Schema.TEXT, "Son nom."),
          field("url", Schema.ADDRESS, "Sa fiche sur ce site."),
          maybe("territoire", PLACE, "Son territoire de vie-santé."),
          maybe("level", Schema.TEXT, "Son niveau, médecins."),
          maybe("letters", Schema.TEXT, "Les lettres de ce niveau."),
          field("metres", Schema.COUNT, "Distance à sa limite, en ligne droite, en mètres."),
          field("direction", Schema.TEXT, "De quel côté : « nord-est »."));

  static final Schema.Shape LOCATION =
      Schema.shape(
          "Localisation",
          "Où est un point, et ce qui y vaut.",
          field("lon", Schema.between(-180, 180), "Longitude, degrés."),
          field("lat", Schema.between(-90, 90), "Latitude, degrés."),
          maybe(
              "commune", PLACE, "La commune ou l’arrondissement ; absent en mer ou à l’étranger."),
          field(
              "inside",
              Schema.FLAG,
              "Vrai si le point est dans cette commune ; sinon c’est la plus proche."),
          maybe(
              "metresOutside", Schema.COUNT, "À quelle distance de la commune, sinon, en mètres."),
          maybe("territoire", PLACE, "Le territoire de vie-santé."),
          maybe("departement", PLACE, "Le département."),
          maybe("region", PLACE, "La région."),
          field("zonings", Schema.list(ZONING), "Ce qui vaut au point, profession par profession."),
          field("quartiers", QUARTIERS, "Les quartiers prioritaires en cause."),
          maybe(
              "better", REACH, "La commune la plus proche dont le niveau est meilleur, médecins."),
          maybe(
              "nearestQuartier",
              REACH,
              "Le quartier prioritaire le plus proche, quand le point n’est dans aucun."),
          field("warnings", Schema.list(Schema.TEXT), "Ce que la réponse ne peut pas dire."));

  private static final Schema.Shape CENTRE =
      Schema.shape(
          "Centre",
          "D’où les distances sont mesurées.",
          field("commune", Schema.TEXT, "Code Insee de la commune."),
          field("name", Schema.TEXT, "Son nom."),
          field("lon", Schema.between(-180, 180), "Longitude, degrés."),
          field("lat", Schema.between(-90, 90), "Latitude, degrés."));

  static final Schema.Shape ENTITY =
      Schema.shape(
          "EntiteJuridique",
          "À qui est la structure.",
          maybe("finess", Schema.TEXT, "Numéro FINESS juridique."),
          maybe("name", Schema.TEXT, "Nom."));

  static final Schema.Shape POINT =
      Schema.shape(
          "Point",
          "Un point GeoJSON.",
          field("type", Schema.word("Point"), "Point."),
          field(
              "coordinates", Schema.list(Schema.NUMBER), "Longitude, latitude, degrés (WGS 84)."));

  private static final Schema.Shape STRUCTURE =
      Schema.shape(
          "ProprietesDeStructure",
          "Une structure de santé ou médico-sociale.",
          field("name", Schema.TEXT, "Nom, comme la source l’écrit."),
          field("kinds", Schema.list(Schema.TEXT), "Ses natures, la principale d’abord."),
          field("label", Schema.TEXT, "La principale, en français."),
          maybe("finess", Schema.TEXT, "Numéro FINESS."),
          maybe("category", Schema.TEXT, "Code de catégorie FINESS."),
          maybe("entity", ENTITY, "L’entité juridique."),
          maybe("street", Schema.TEXT, "Adresse."),
          maybe("postalCode", Schema.TEXT, "Code postal."),
          maybe("commune", Schema.TEXT, "Code Insee de la commune."),
          maybe("communeName", Schema.TEXT, "Nom de la commune."),
          maybe("capacities", Schema.byKey(Schema.COUNT), "Lits et places, par genre de soins."),
          maybe("distanceMetres", Schema.COUNT, "Distance au centre, en ligne droite, en mètres."),
          maybe("drivingMinutes", Schema.COUNT, "Temps de trajet en voiture, en minutes."),
          maybe(
              "drivingBasis",
              Schema.word("table", "estimate"),
              "D’où vient ce temps : une table de trajets calculés, ou une estimation d’après la distance."),
          field("sources", Schema.list(Schema.TEXT), "Jeux de données, le principal d’abord."),
          maybe("updated", Schema.DAY, "Dernière mise à jour par la source."));

  static final Schema.Shape STRUCTURES =
      Schema.shape(
          "Structures",
          "Les structures d’un territoire, en GeoJSON (RFC 7946), la plus proche du centre d’abord.",
          field("type", Schema.word("FeatureCollection"), "FeatureCollection."),
          field("territory", Schema.TEXT, "Code du territoire de vie-santé."),
          field("release", Schema.TEXT, "Version des données."),
          maybe("centre", CENTRE, "D’où les distances sont mesurées."),
          field("counts", Schema.byKey(Schema.COUNT), "Combien de chaque nature."),
          field(
              "unknown",
              Schema.list(Schema.TEXT),
              "Natures que les sources ne couvrent pas ici : leur absence n’est pas un zéro."),
          field("driving", Schema.TEXT, "D’où viennent les temps de trajet."),
          field(
              "features",
              Schema.list(
                  Schema.shape(
                      "Structure",
                      "Une structure.",
                      field("type", Schema.word("Feature"), "Feature."),
                      field("id", Schema.TEXT, "Numéro FINESS, ou identifiant propre."),
                      field(
                          "geometry",
                          Schema.orNull(POINT),
                          "Où elle est ; null si on ne le sait pas."),
                      field("properties", STRUCTURE, "Ce qu’on en sait."))),
              "Les structures."));

  private AroundSchema() {}
}
