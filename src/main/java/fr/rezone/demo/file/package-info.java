/** Writes the demonstration in the layouts of the official files, byte for byte reproducible. */
@NullMarked
package fr.rezone.demo.file;

import org.jspecify.annotations.NullMarked;
