/**
 * What is asked or deduced, and what was answered: the questionnaire with the type of each key, and
 * answers held as one number per key. It knows no rule.
 */
@NullMarked
package fr.rezone.aid.question;

import org.jspecify.annotations.NullMarked;
