/** The guichet unique: who helps a physician in each région, and the steps of a project. */
@NullMarked
package fr.rezone.site.desk;

import org.jspecify.annotations.NullMarked;
