package fr.rezone.aid;

/** The smallest catalogue that loads: two conditions, a dated threshold, one payment. Invented. */
public final class SampleRules {
  public static final String QUESTIONS =
      """
      questions:
        - {cle: zone, libelle: zone, question: Où, bloc: lieu, type: choix, valeurs: {zip: ZIP, zac: ZAC}}
        - {cle: age, libelle: âge, question: Quel âge, bloc: essentiel, type: entier, min: 0, max: 120}
        - {cle: garde, libelle: garde, question: Des gardes, bloc: essentiel, type: oui-non}
      """;

  public static final String REFERENCES =
      """
      references:
        loi: {texte: Une loi, statut: law, verifie: 2026-01-01}
      """;

  public static final String PARAMETERS =
      """
      parametres:
        essai.seuil:
          libelle: Seuil
          unite: nombre
          valeurs:
            - {au: 2025-12-31, valeur: 60, reference: loi}
            - {du: 2026-01-01, valeur: 62, reference: loi}
      """;

  public static final String AID =
      """
      id: essai
      titre: Essai
      financeur: Quelqu’un
      nature: prime
      statut: law
      resume: Pour voir.
      conditions:
        - id: zone
          test: zone = zip
          oui: En ZIP.
          non: Hors ZIP.
          reference: loi
        - id: age
          test: age >= essai.seuil
          oui: Assez vieux ({essai.seuil}).
          non: Trop jeune ({age}).
          reference: loi
      montant:
        versements:
          - unique: {mois: mois(date), montant: 1000}
      demarche: {guichet: La caisse}
      """;

  private SampleRules() {}
}
