/**
 * YAML files read as nodes that remember their place, so that every fault names its file and line.
 */
@NullMarked
package fr.rezone.yaml;

import org.jspecify.annotations.NullMarked;
