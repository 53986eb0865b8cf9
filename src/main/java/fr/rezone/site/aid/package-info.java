/**
 * The simulator on the site: what the atlas says of a place as answers, a person's project as the
 * address holds it, and the same project everywhere. It knows the aid engine and a release; its
 * sub-packages draw pages, JSON and a file to print from it. Nothing of a person is kept.
 */
@NullMarked
package fr.rezone.site.aid;

import org.jspecify.annotations.NullMarked;
