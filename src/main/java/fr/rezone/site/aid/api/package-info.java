/** The simulator for programs: projects read from JSON, answers written with their proof. */
@NullMarked
package fr.rezone.site.aid.api;

import org.jspecify.annotations.NullMarked;
