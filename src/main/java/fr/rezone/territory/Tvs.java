package fr.rezone.territory;

import java.util.List;

/**
 * A territoire de vie-santé: communes grouped around services, the unit about which the physicians'
 * zoning decides.
 *
 * @param code opaque: often the code of its centre, which may have ceased to be a commune; four
 *     characters in Corsica
 * @param departement code of the département that the official table attaches it to; its communes
 *     may lie in others
 * @param region code of the région attached likewise
 * @param communes INSEE codes of its members (arrondissements, never the three whole cities),
 *     sorted
 * @param departements codes of all the départements its communes lie in, the most populated part
 *     first
 * @param regions codes of all the régions its communes lie in, the most populated part first
 * @param population sum of the municipal populations of its members, inhabitants
 */
public record Tvs(
    String code,
    String name,
    String departement,
    String region,
    List<String> communes,
    List<String> departements,
    List<String> regions,
    int population)
    implements Territory {
  public Tvs {
    communes = List.copyOf(communes);
    departements = List.copyOf(departements);
    regions = List.copyOf(regions);
  }

  @Override
  public Level level() {
    return Level.TVS;
  }
}
