/**
 * The professionals and patients of the demonstration, drawn one by one and only ever handed over
 * as counts.
 */
@NullMarked
package fr.rezone.demo.people;

import org.jspecify.annotations.NullMarked;
