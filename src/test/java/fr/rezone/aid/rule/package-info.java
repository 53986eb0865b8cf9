@NullMarked
package fr.rezone.aid.rule;

import org.jspecify.annotations.NullMarked;
