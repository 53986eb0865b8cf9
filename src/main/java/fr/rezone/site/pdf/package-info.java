/** Pages of our own as tagged PDF. */
@NullMarked
package fr.rezone.site.pdf;

import org.jspecify.annotations.NullMarked;
