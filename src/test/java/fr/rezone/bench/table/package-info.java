/** How fast an operator's tables are read. */
@NullMarked
package fr.rezone.bench.table;

import org.jspecify.annotations.NullMarked;
