/**
 * The pages: each class reads a request, gathers what the page shows as a record, and has a
 * template draw it.
 */
@NullMarked
package fr.rezone.site.page;

import org.jspecify.annotations.NullMarked;
