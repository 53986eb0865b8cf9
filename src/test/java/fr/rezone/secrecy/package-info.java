/** Textbook tables, planted leaks, and enumeration of everything that is possible. */
@NullMarked
package fr.rezone.secrecy;

import org.jspecify.annotations.NullMarked;
