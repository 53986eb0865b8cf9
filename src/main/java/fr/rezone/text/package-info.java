/** French as it is printed: the lowest package, used by every message that a person reads. */
@NullMarked
package fr.rezone.text;

import org.jspecify.annotations.NullMarked;
