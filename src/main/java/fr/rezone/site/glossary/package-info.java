/** The field's acronyms, and their explanation where a page first uses one. */
@NullMarked
package fr.rezone.site.glossary;

import org.jspecify.annotations.NullMarked;
