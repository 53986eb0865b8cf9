package fr.rezone.site.page;

import fr.rezone.site.Link;
import fr.rezone.territory.Tvs;
import java.util.List;

/** The official services that go further than this site, for one territory. */
final class Portals {
  /** C@rtoSanté's report on general practitioners of a territory, compared with France. */
  private static final String CARTOSANTE =
      "https://cartosante.atlasante.fr/#c=report&chapter=list_geo&report=r01&selgeo1=tv.%s&selgeo2=fra.99";

  private Portals() {}

  static List<Link> of(Tvs tvs) {
    return List.of(
        new Link("Rapport C@rtoSanté de ce territoire", CARTOSANTE.formatted(tvs.code())),
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
