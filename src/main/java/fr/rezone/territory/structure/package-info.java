/**
 * What a physician finds around: hospitals, EHPAD, MSP, pharmacies… gathered from several registers
 * into one list of places, each counted once.
 *
 * <p>{@link fr.rezone.territory.structure.StructureMerger} makes {@link
 * fr.rezone.territory.structure.Structures} out of the records of {@code
 * fr.rezone.source.structure}; {@link fr.rezone.territory.structure.StructureIndex} finds the
 * nearest. What counts as which kind is data: {@code structures.yml}.
 */
@NullMarked
package fr.rezone.territory.structure;

import org.jspecify.annotations.NullMarked;
