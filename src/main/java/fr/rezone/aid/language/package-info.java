/**
 * The small language in which conditions and amounts are written: text to tokens, tokens to a
 * sealed tree, and the exact numbers it computes with. It knows no question, no aid and no file.
 */
@NullMarked
package fr.rezone.aid.language;

import org.jspecify.annotations.NullMarked;
