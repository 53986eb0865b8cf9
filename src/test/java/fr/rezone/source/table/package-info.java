/** What is read of an operator's tables, and what is refused. */
@org.jspecify.annotations.NullMarked
package fr.rezone.source.table;
