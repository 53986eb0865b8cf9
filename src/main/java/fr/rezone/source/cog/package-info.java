/**
 * The official code list: communes and their mergers, départements, régions, intercommunalities.
 */
@NullMarked
package fr.rezone.source.cog;

import org.jspecify.annotations.NullMarked;
