package fr.rezone.source.zoning;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The level that an ARS gives to a quarter.
 *
 * @param rawLevel as spelled
 * @param decreeDate day of signature of its decree, when the list tells it
 */
public record QuartierLevelRow(
    long line, String code, String rawLevel, Optional<LocalDate> decreeDate) {}
