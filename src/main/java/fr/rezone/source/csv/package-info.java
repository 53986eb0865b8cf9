/**
 * Delimited text read by column name, whatever the order of the columns, and refused with file,
 * line and remedy.
 */
@NullMarked
package fr.rezone.source.csv;

import org.jspecify.annotations.NullMarked;
