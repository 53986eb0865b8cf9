/**
 * Reads the catalogue from its YAML files and checks it: every fault is found in one pass and told
 * with file and line. Entry point: {@link fr.rezone.aid.load.CatalogueLoader}.
 */
@NullMarked
package fr.rezone.aid.load;

import org.jspecify.annotations.NullMarked;
