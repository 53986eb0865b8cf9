@NullMarked
package fr.rezone.aid.language;

import org.jspecify.annotations.NullMarked;
