package fr.rezone.fuzz;

import fr.rezone.aid.SampleRules;

/** Small sound files in the layouts that no other test shares: all of them invented. */
final class Samples {
  static final String FINESS =
      """
      {"schemaVersion":"v1.0.0","generatedAt":"2026-03-09T15:49:37.6Z","gcc":[],"pmej":[
      {"informationsGeneralesPMEJ":{"denominationPm":"ENTITE","numFinessPm":"010000156","statutJuridique":"73"},
       "ege":[{"informationsGeneralesEGE":{"dateOuverture":"1956-11-16","nomEgeCourt":"COURT","nomEgeLong":"LONG   ",
         "numFinessEge":"010780195","siret":"77220148900022"},
        "categorieEntiteGeographiqueExercice":{"system":"TRE","code":"365 "},
        "adresse":[{"usageAdresse":"03","numeroVoie":"62","typeVoie":"AV","libelleVoie":"DES ESSAIS",
         "cogCommune":{"code":"01053"},"ligneAcheminement":"BOURG","codePostal":"01000",
         "coordonneesGeographique":{"coordonneeX":"6570414.61","coordonneeY":"873766.07",
          "directionLatitude":"46,211257","directionLongitude":5.254203}}],
        "etatObjet":"A","dateDerniereMaj":"2021-10-18 00:00:00"},
       {"informationsGeneralesEGE":{"nomEgeCourt":"FERME","numFinessEge":"010780196","dateFermeture":"2020-01-01"}}]}]}
      """;

  static final String SAE =
      """
      FINESS_ET;FINESS ej;Raison sociale;CatégEtab;code_commune;secteur;longitude;latitude;had;SSR;psy;lits_ssr
      010000024;010780054;HÔPITAL;355;01451;1;5.20879;46.2222;0;1;;46
      2A0000014;2A0000022;"CLINIQUE ""DU GOLFE"", AJACCIO";128;2a004;2;8,73;41,92;1;0;0;1 024
      060800174;060800174;FONDATION;699;06088;3;;;0;0;1;
      """;

  static final String EHPAD =
      """
      nom;longitude;latitude;prix_chambre_simple_mensuel;prix_chambre_double_mensuel;tarif_gir12_mensuel
      LES TILLEULS;5.2;46.2;1900;1600;650,5
      SANS LIEU;;;1900;;
      """;

  static final String CATEGORIES = "code;libelle\n101;CHR\n106;CH\n106;ENCORE\n;RIEN\n";

  static final String ADDRESSES =
      """
      id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;nom_ld;type_position;lon;lat
      a;12;bis;Rue de l’Essai;01400;01001;Alpha;;entrée;2.05;46.05
      b;99999;;;01400;01001;Alpha;Le Hameau;segment;2.06;46.06
      """;

  static final String TRAVEL =
      "depart;arrivee;temps_min\n01001;01002;12,5\n2A004;01001;1440\nX;Y;1\n";

  static final String SECTORS =
      """
      annee,profession_sante,region,departement,libelle_secteur_conventionnel,effectif,effectif_integer
      2024-01-01,Ensemble des médecins généralistes,84,01,Secteur 1,10,10
      2024,Ensemble des médecins généralistes,84,01,Secteur 2,NS,
      """;

  static final String PATIENTS =
      """
      annee,profession_sante,region,departement,nombre_patients_uniques,nombre_patients_uniques_integer
      2024,Ensemble des médecins généralistes,84,01,1 500,1500
      2024,Ensemble des médecins généralistes,84,999,Secret statistique,
      """;

  static final String FEES =
      """
      annee,profession_sante,region,departement,hono_sans_depassement_moyens
      2024,Ensemble des médecins généralistes,84,01,"150 000,5"
      """;

  static final String QUARTERS =
      """
      {"type":"FeatureCollection","crs":{"type":"name"},"features":[
      {"type":"Feature","properties":{"code_qp":"QN00103M","lib_qp":"Les Essais"},
       "geometry":{"type":"MultiPolygon","coordinates":[[[[5.2,46.2],[5.21,46.2],[5.21,46.21],[5.2,46.2]]]]}},
      {"type":"Feature","properties":{"code_qp":"QN02A03N"},"geometry":null}]}
      """;

  static final String YAML =
      """
      adresse: https://rezone.exemple.fr
      editeur: {nom: Une agence, courriel: contact@exemple.fr}
      hebergeur:
        nom: Un hébergeur
        adresse: "1 rue de l’Essai"
      securite: {contact: 'mailto:a@exemple.fr', expire: 2027-01-01}
      """;

  static final String QUESTIONS =
      SampleRules.QUESTIONS.replace("type: oui-non}", "type: oui-non, si: age > 30}");

  /** More of the language than a sound catalogue needs. */
  static final String AID =
      SampleRules.AID
          .replace(
              "age >= essai.seuil", "non (age < essai.seuil) ou (age dans [10 .. 20] et garde)")
          .replace(
              "montant: 1000}", "montant: si age > 50 alors 1000 + age * 12 / 7 sinon 15% * 900}");

  static final String ANSWERS = "zone=zip;age=42; garde = yes ;age=42";

  private Samples() {}
}
