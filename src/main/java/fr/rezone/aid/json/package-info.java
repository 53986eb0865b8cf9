/** Simulations as JSON, the same for the command line, the API and the dossier. */
@NullMarked
package fr.rezone.aid.json;

import org.jspecify.annotations.NullMarked;
