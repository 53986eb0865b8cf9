/**
 * Expressions made sense of: names resolved to questions, parameters and aids, types checked, and
 * the result held as a sealed tree of small terms that evaluate themselves over an array of packed
 * answers with three truth values.
 */
@NullMarked
package fr.rezone.aid.rule;

import org.jspecify.annotations.NullMarked;
