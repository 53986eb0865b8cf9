/** The map inside other sites: a frame, a component, and the page that gives their code. */
@NullMarked
package fr.rezone.site.embed;

import org.jspecify.annotations.NullMarked;
