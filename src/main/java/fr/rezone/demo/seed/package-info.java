/** What a demonstration starts from: its size and its seed. */
@NullMarked
package fr.rezone.demo.seed;

import org.jspecify.annotations.NullMarked;
