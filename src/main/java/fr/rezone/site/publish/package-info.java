/** What a public site owes: legal pages, accessibility, site map, robots, short addresses. */
@NullMarked
package fr.rezone.site.publish;

import org.jspecify.annotations.NullMarked;
