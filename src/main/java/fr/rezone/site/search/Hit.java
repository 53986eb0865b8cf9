package fr.rezone.site.search;

import fr.rezone.territory.Territory;

/**
 * One territory found.
 *
 * @param matched the name or code that matched when it is not the territory's own: a former
 *     commune, a postal code; empty otherwise
 */
public record Hit(Territory territory, String matched) {}
