/**
 * Establishments of health and care as the registers publish them: FINESS+ (who exists, where), SAE
 * (what a hospital does and how large it is), EHPAD (what a stay costs).
 *
 * <p>Readers stream typed records to a consumer and count in a {@link
 * fr.rezone.source.SourceReport}; joining these records into one list of places is the business of
 * {@code fr.rezone.territory.structure}. In every record an empty text means that the source does
 * not say.
 */
@NullMarked
package fr.rezone.source.structure;

import org.jspecify.annotations.NullMarked;
