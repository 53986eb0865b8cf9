/** The JSON interface under {@code /api/v1}: what pages show, for programs. */
@NullMarked
package fr.rezone.site.api;

import org.jspecify.annotations.NullMarked;
