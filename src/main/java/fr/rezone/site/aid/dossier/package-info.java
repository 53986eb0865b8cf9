/** The file that a person takes away: a tagged PDF, and the same as JSON. Nothing of it is kept. */
@NullMarked
package fr.rezone.site.aid.dossier;

import org.jspecify.annotations.NullMarked;
