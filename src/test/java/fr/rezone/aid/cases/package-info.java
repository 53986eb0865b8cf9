@NullMarked
package fr.rezone.aid.cases;

import org.jspecify.annotations.NullMarked;
