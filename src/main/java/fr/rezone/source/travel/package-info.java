/** Tables of travel times that an operator makes with a routing tool. */
@NullMarked
package fr.rezone.source.travel;

import org.jspecify.annotations.NullMarked;
