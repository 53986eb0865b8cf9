/**
 * The command line: one class per command, nothing but reading options, calling the domain and
 * printing.
 */
@NullMarked
package fr.rezone.cli;

import org.jspecify.annotations.NullMarked;
