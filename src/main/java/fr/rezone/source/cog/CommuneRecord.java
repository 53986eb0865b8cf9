package fr.rezone.source.cog;

import java.util.List;
import java.util.OptionalInt;

/**
 * One object of the code list.
 *
 * @param type {@code commune-actuelle}, {@code arrondissement-municipal}, {@code commune-deleguee}
 *     or {@code commune-associee}
 * @param zone {@code metro}, {@code drom} or {@code com}
 * @param formerCodes codes of communes merged into it, and older codings of itself
 * @param chefLieu for a delegated or associated commune, the commune it belongs to; empty otherwise
 * @param whole for an arrondissement, its city; empty otherwise
 * @param population municipal population, inhabitants
 */
public record CommuneRecord(
    String code,
    String name,
    String type,
    String zone,
    String departement,
    String region,
    List<String> postalCodes,
    List<String> formerCodes,
    String chefLieu,
    String whole,
    OptionalInt population) {}
