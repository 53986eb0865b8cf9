package fr.rezone.source.structure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the FINESS+ file says of itself.
 *
 * @param schemaVersion as written, for instance {@code v1.0.0}; empty when absent
 * @param generated day of the extraction; null when absent
 */
public record FinessRelease(String schemaVersion, @Nullable LocalDate generated) {}
