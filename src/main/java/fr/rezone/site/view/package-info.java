/**
 * What pages and the API say of a territory: the model put in the words and the order of a reader.
 */
@NullMarked
package fr.rezone.site.view;

import org.jspecify.annotations.NullMarked;
