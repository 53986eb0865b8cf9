/** What the protection of tables costs. */
@NullMarked
package fr.rezone.bench.secrecy;

import org.jspecify.annotations.NullMarked;
