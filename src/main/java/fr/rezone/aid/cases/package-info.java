/** Worked cases: reads the file that lists them, runs each, and says what differs. */
@NullMarked
package fr.rezone.aid.cases;

import org.jspecify.annotations.NullMarked;
