/** Who lives where in the demonstration: communes, towns, territories, names, quarters. */
@NullMarked
package fr.rezone.demo.place;

import org.jspecify.annotations.NullMarked;
