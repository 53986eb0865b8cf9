/**
 * Official open data, read as it is published.
 *
 * <p>{@link fr.rezone.source.Catalogue} says what exists and where; {@link
 * fr.rezone.source.SourceFile} is one file at hand; a reader per format streams typed records to a
 * consumer and counts what it keeps and refuses in a {@link fr.rezone.source.SourceReport}. Nothing
 * here knows what a territory is: this package imports no other of the project.
 */
@NullMarked
package fr.rezone.source;

import org.jspecify.annotations.NullMarked;
