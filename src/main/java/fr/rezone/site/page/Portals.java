package fr.rezone.site.page;

import fr.rezone.site.Link;
import fr.rezone.site.operator.Operator;
import fr.rezone.territory.Tvs;
import java.util.List;

/** The official services that go further than this site, for one territory. */
final class Portals {
  private Portals() {}

  /** C@rtoSanté's address is the operator's to correct: nobody promises that it stays. */
  static List<Link> of(Tvs tvs, Operator operator) {
    return List.of(
        new Link(
            operator.cartosante().report().isEmpty()
                ? "C@rtoSanté, portraits de territoires"
                : "Rapport C@rtoSanté de ce territoire",
            operator.cartosante().of(tvs.code())),
        new Link(
            "Installation en ligne (Assurance maladie)",
            "https://installation-medecin.ameli.fr/installation_medecin"),
        new Link(
            "Aides de l’Assurance maladie (ameli.fr)",
            "https://www.ameli.fr/medecin/exercice-liberal/vie-cabinet/aides-financieres"),
        new Link(
            "Portail d’accompagnement des professionnels de santé", "https://www.paps.sante.fr"),
        new Link("Urssaf, praticiens et auxiliaires médicaux", "https://www.urssaf.fr"));
  }
}
