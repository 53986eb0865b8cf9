/** Tables of the zonings of the health professions, of the priority quarters, and of tax zones. */
@NullMarked
package fr.rezone.source.zoning;

import org.jspecify.annotations.NullMarked;
