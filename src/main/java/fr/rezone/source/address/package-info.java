/** Addresses of the national base (BAN), a file for each département. */
@NullMarked
package fr.rezone.source.address;

import org.jspecify.annotations.NullMarked;
