/**
 * What people see: pages, map, API, made from one release held in memory.
 *
 * <p>{@link fr.rezone.site.Site} is what all pages share, {@link fr.rezone.site.Page} what one page
 * is, {@link fr.rezone.site.Html} draws a template, {@link fr.rezone.site.French} writes numbers
 * and dates, {@link fr.rezone.site.Assets} knows the styles and scripts. Nothing but {@code cli}
 * imports this package.
 */
@NullMarked
package fr.rezone.site;

import org.jspecify.annotations.NullMarked;
