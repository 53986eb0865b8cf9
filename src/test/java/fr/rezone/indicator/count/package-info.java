/** What may be shown of counts. */
@NullMarked
package fr.rezone.indicator.count;

import org.jspecify.annotations.NullMarked;
