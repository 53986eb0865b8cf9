/**
 * What a simulation answers: verdicts with their proof, amounts with their steps, bundles with
 * their calendar.
 */
@NullMarked
package fr.rezone.aid.result;

import org.jspecify.annotations.NullMarked;
