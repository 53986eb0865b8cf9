/**
 * What the application is made of, and whether something of it is known to be vulnerable: run by
 * {@code .ci/scan}, shipped to no one.
 */
@NullMarked
package fr.rezone.supply;

import org.jspecify.annotations.NullMarked;
