/** The files that people and programs take away: each with its licence, date, size and hash. */
@NullMarked
package fr.rezone.site.download;

import org.jspecify.annotations.NullMarked;
