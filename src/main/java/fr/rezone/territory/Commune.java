package fr.rezone.territory;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A commune of the reference vintage, or a municipal arrondissement of Paris, Lyon or Marseille.
 *
 * @param code INSEE code
 * @param departement code of its département
 * @param region code of its région
 * @param epci SIREN of its intercommunality; null outside any
 * @param tvs code of its territoire de vie-santé; null where none is defined (overseas
 *     collectivities, the three whole cities, communes absent from the table)
 * @param whole for an arrondissement, the code of the whole city; null otherwise
 * @param divided true for Paris, Lyon and Marseille as a whole: they have a sheet, but their
 *     arrondissements, not they, are drawn, summed and zoned
 * @param postalCodes sorted
 * @param formerNames names of the communes merged into it and of its delegated or associated
 *     communes, for search
 * @param population municipal population, inhabitants; empty when the code list gives none
 */
public record Commune(
    String code,
    String name,
    String departement,
    String region,
    Part part,
    @Nullable String epci,
    @Nullable String tvs,
    @Nullable String whole,
    boolean divided,
    List<String> postalCodes,
    List<String> formerNames,
    OptionalInt population)
    implements Territory {
  public Commune {
    postalCodes = List.copyOf(postalCodes);
    formerNames = List.copyOf(formerNames);
  }

  @Override
  public Level level() {
    return Level.COMMUNE;
  }

  /** Whether this is an arrondissement of Paris, Lyon or Marseille. */
  public boolean isArrondissement() {
    return whole != null;
  }
}
