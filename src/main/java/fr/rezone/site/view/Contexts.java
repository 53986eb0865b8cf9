package fr.rezone.site.view;

import fr.rezone.site.French;
import fr.rezone.site.search.Hit;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Commune;
import fr.rezone.territory.Departement;
import fr.rezone.territory.Epci;
import fr.rezone.territory.Quartier;
import fr.rezone.territory.Region;
import fr.rezone.territory.Territory;
import fr.rezone.territory.Tvs;
import java.util.Optional;

/** A few words that tell a found territory from its namesakes. */
public final class Contexts {
  private Contexts() {}

  /** Such as « territoire de vie-santé, Ain, 16 communes ». */
  public static String of(Atlas atlas, Hit hit) {
    Territory territory = hit.territory();
    String context =
        switch (territory) {
          case Region _ -> "région";
          case Departement departement ->
              "département "
                  + departement.code()
                  + name(", ", atlas.regions().find(departement.region()));
          case Tvs tvs ->
              "territoire de vie-santé"
                  + name(", ", atlas.departements().find(tvs.departement()))
                  + ", "
                  + French.count(tvs.communes().size(), "commune", "communes");
          case Commune commune ->
              (commune.isArrondissement() ? "arrondissement" : "commune")
                  + name(", ", atlas.departements().find(commune.departement()))
                  + commune.postalCodes().stream().findFirst().map(code -> ", " + code).orElse("");
          case Quartier quartier ->
              "quartier prioritaire"
                  + name(", ", atlas.communes().find(quartier.communes().getFirst()));
          case Epci _ -> "intercommunalité";
        };
    boolean named = !hit.matched().isEmpty() && !Character.isDigit(hit.matched().charAt(0));
    return named && !hit.matched().equals(territory.code())
        ? context + ", réunit " + hit.matched()
        : context;
  }

  private static String name(String before, Optional<? extends Territory> territory) {
    return territory.map(t -> before + t.name()).orElse("");
  }
}
