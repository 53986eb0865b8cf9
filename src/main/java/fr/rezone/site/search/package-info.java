/**
 * Finding a territory by what a person types: accents, hyphens, « St », postal codes and slips of
 * the finger included.
 */
@NullMarked
package fr.rezone.site.search;

import org.jspecify.annotations.NullMarked;
