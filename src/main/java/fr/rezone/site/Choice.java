package fr.rezone.site;

/**
 * One of several things to choose from.
 *
 * @param id word of URLs
 * @param label French, as read on screen
 */
public record Choice(String id, String label) {}
