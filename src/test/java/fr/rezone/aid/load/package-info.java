@NullMarked
package fr.rezone.aid.load;

import org.jspecify.annotations.NullMarked;
