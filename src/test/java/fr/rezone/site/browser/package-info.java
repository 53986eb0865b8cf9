/** A real browser for tests: {@link fr.rezone.site.browser.Browser}. */
@NullMarked
package fr.rezone.site.browser;

import org.jspecify.annotations.NullMarked;
