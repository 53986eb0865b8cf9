/**
 * The dated catalogue of aids and the engine that evaluates it with proof. Entry point: {@link
 * fr.rezone.aid.AidCatalogue}. Aids are data: this package and those below it name none of them.
 * Nothing reads the clock.
 */
@NullMarked
package fr.rezone.aid;

import org.jspecify.annotations.NullMarked;
