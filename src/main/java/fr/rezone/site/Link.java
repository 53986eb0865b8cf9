package fr.rezone.site;

/**
 * Words that lead somewhere.
 *
 * @param label French, as read on screen
 * @param path on this site, with its query if any; empty where the words are the place one is at
 */
public record Link(String label, String path) {}
