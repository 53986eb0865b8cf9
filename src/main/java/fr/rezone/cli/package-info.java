/**
 * The commands of {@code ./rezone}: one class each, and the one place where the application is
 * wired.
 */
@NullMarked
package fr.rezone.cli;

import org.jspecify.annotations.NullMarked;
