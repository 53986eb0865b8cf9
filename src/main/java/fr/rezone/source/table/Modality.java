package fr.rezone.source.table;

/**
 * One part of a breakdown.
 *
 * @param id the word of the tables
 * @param label French, as it follows « les médecins généralistes : »
 */
public record Modality(String id, String label) {}
