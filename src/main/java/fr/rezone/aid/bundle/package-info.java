/**
 * The best lawful bundle: exact search under incompatibilities, calendar and what leaving costs.
 */
@NullMarked
package fr.rezone.aid.bundle;

import org.jspecify.annotations.NullMarked;
