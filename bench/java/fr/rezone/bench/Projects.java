package fr.rezone.bench;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.question.Answers;
import java.util.ArrayList;
import java.util.List;

/**
 * What the benchmarks of the aids are run on: three physicians, and as many places as France has
 * territories.
 */
final class Projects {
  static final int TERRITORIES = 2_838;

  private static final List<String> PROFILES =
      List.of(
          "profil=projet-installation;specialite=medecine-generale;secteur=secteur-1;premiere_installation=yes;"
              + "demi_journees_semaine=8;coordination=msp;pdsa=yes;medecin_traitant=yes;fmt_socle=20000;contrats_anterieurs=aucun;"
              + "contrat_en_cours=aucun;aide_conventionnelle_anterieure=no;date_inscription_ordre=2025-10-01;honoraires_mois=6000;"
              + "cabinet_secondaire=no;conge=aucun;regime_fiscal=declaration-controlee;salaries=0;benefice_annuel=80000;"
              + "part_ca_hors_zone=0;transfert_activite=no;acre_3_ans=no;acre_critere_personnel=no;acre_assiette=30000;"
              + "acre_cotisations=7000;retraite_cumul=aucun",
          "profil=installe;specialite=medecine-generale;secteur=secteur-2;part_opposable=60;date_installation=2012-04-01;age=62;"
              + "demi_journees_semaine=9;coordination=cpts;pdsa=yes;pdsa_jours=40;pdsa_remuneration=12000;medecin_traitant=yes;"
              + "fmt_socle=20000;premiere_installation=no;contrat_en_cours=coscom;contrat_en_cours_resilie=no;"
              + "contrat_date_signature=2025-01-01;zone_signature=zip;accueil_confrere=yes;confrere_age=35;"
              + "confrere_installe_mois=0;honoraires_annuels=180000;conge=maternite;conge_duree_mois=4;retraite_cumul=aucun",
          "profil=remplacant;secteur=secteur-1;remplacement_jours_trimestre=30;remplacement_part_zone=90;"
              + "honoraires_trimestre=13000;date_inscription_ordre=2025-11-15;contrats_anterieurs=aucun;contrat_en_cours=aucun");

  private Projects() {}

  /**
   * @param profile 0: settles; 1: settled; 2: locum
   */
  static Answers project(AidCatalogue catalogue, int profile) {
    return Answers.parse(PROFILES.get(profile), catalogue.questions());
  }

  static Answers placed(Answers project, Answers place) {
    return Answers.parse(project + ";" + place, project.questionnaire());
  }

  static List<Answers> places(AidCatalogue catalogue) {
    List<String> zones = List.of("zip", "zac", "hz", "zar");
    List<Answers> places = new ArrayList<>();
    for (int i = 0; i < TERRITORIES; i++) {
      places.add(
          Answers.parse(
              "zone="
                  + zones.get(i % 4)
                  + ";qpv=no;frr="
                  + (i % 3 == 0 ? "frr" : "none")
                  + ";zrr="
                  + (i % 2 == 0 ? "yes" : "no")
                  + ";zfu=no;epci_zone_rouge=no;commune_population="
                  + (500 + i)
                  + ";region=84;distance_zone_km="
                  + (i % 40)
                  + ";zip_plus=no;deliberation_cfe=no",
              catalogue.questions()));
    }
    return places;
  }
}
