/**
 * What the interface for programs promises: operations with their parameters and answers, declared
 * once. Requests are read, refused and documented from the same declaration.
 */
@NullMarked
package fr.rezone.site.contract;

import org.jspecify.annotations.NullMarked;
