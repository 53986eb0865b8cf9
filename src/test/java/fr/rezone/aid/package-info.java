@NullMarked
package fr.rezone.aid;

import org.jspecify.annotations.NullMarked;
