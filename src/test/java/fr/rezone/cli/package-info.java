@NullMarked
package fr.rezone.cli;

import org.jspecify.annotations.NullMarked;
