/**
 * The demonstration: a fictitious region, generated from a seed, written as files in the official
 * layouts and imported by the same readers as the real ones. Nothing in it is copied from reality.
 */
@NullMarked
package fr.rezone.demo;

import org.jspecify.annotations.NullMarked;
