package fr.rezone.source.figure;

import java.util.OptionalDouble;

/**
 * Accessibility of general practitioners in one commune (DREES).
 *
 * @param year year of the sheet
 * @param code INSEE code
 * @param apl consultations or visits accessible per year and standardised inhabitant
 * @param apl65 the same, counting practitioners of 65 and under
 * @param standardisedPopulation inhabitants weighted by their need of care by age
 */
public record AplRow(
    int year,
    String code,
    OptionalDouble apl,
    OptionalDouble apl65,
    OptionalDouble standardisedPopulation) {}
