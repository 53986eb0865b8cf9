/** Whether the addresses that the site's data files lead to still answer. */
@NullMarked
package fr.rezone.cli.link;

import org.jspecify.annotations.NullMarked;
