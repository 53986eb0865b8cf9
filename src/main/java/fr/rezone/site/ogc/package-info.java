/**
 * OGC API – Features, part 1 (OGC 17-069r4): the tables of a release as collections of features,
 * for GIS software and for people.
 */
@NullMarked
package fr.rezone.site.ogc;

import org.jspecify.annotations.NullMarked;
