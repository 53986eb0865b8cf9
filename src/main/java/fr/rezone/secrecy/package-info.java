/**
 * Statistical confidentiality of count tables that share cells and totals: what must be hidden,
 * what else must be hidden so that nobody computes it back, and an attack that tries to. Knows
 * numbers only, neither territories nor indicators.
 */
@NullMarked
package fr.rezone.secrecy;

import org.jspecify.annotations.NullMarked;
