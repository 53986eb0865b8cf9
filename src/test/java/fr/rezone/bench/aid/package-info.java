/** Programs that measure the aid engine. They are run by hand, not as tests. */
@NullMarked
package fr.rezone.bench.aid;

import org.jspecify.annotations.NullMarked;
