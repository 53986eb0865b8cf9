/** JSON arrays and feature collections streamed record by record. */
@NullMarked
package fr.rezone.source.json;

import org.jspecify.annotations.NullMarked;
