@NullMarked
package fr.rezone.demo;

import org.jspecify.annotations.NullMarked;
