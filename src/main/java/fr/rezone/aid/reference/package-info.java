/** Where a rule comes from, and how far that source can be trusted. */
@NullMarked
package fr.rezone.aid.reference;

import org.jspecify.annotations.NullMarked;
