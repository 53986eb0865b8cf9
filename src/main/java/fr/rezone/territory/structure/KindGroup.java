package fr.rezone.territory.structure;

/**
 * A heading under which kinds are filtered and listed.
 *
 * @param id short and stable, in URLs
 * @param label French
 * @param order rank among groups, from 0
 */
public record KindGroup(String id, String label, int order) {}
