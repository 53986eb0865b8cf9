/**
 * An aid as its file describes it, resolved and immutable: what people read and what the engine
 * evaluates.
 */
@NullMarked
package fr.rezone.aid.sheet;

import org.jspecify.annotations.NullMarked;
