@NullMarked
package fr.rezone.aid.bundle;

import org.jspecify.annotations.NullMarked;
