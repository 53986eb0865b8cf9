/**
 * What reads files and texts from outside, fed with damaged ones: {@link fr.rezone.fuzz.Target}.
 */
@NullMarked
package fr.rezone.fuzz;

import org.jspecify.annotations.NullMarked;
