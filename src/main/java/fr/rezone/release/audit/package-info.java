/**
 * Attacks a release as a stranger would: from its files alone, by what they show and by what former
 * releases of the same counts showed.
 */
@NullMarked
package fr.rezone.release.audit;

import org.jspecify.annotations.NullMarked;
