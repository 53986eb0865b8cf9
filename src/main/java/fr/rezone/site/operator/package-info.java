/** Who publishes this site: what only its operator knows, read from files of theirs. */
@NullMarked
package fr.rezone.site.operator;

import org.jspecify.annotations.NullMarked;
