package fr.rezone.site;

import fr.rezone.release.Release;
import fr.rezone.site.search.SearchIndex;
import fr.rezone.site.view.Around;
import fr.rezone.site.view.Figurer;
import fr.rezone.site.view.Layers;
import fr.rezone.site.view.Promised;

/**
 * One release as the site serves it: the data, and what is derived from them once. Immutable; a new
 * release makes another.
 */
public record SiteRelease(
    Release release,
    Site site,
    Figurer figurer,
    Layers layers,
    Promised<SearchIndex> index,
    Around around) {

  public static SiteRelease of(Release release, Site site) {
    Around around = Around.of(release);
    return new SiteRelease(
        release,
        site,
        new Figurer(release.atlas(), release.figures(), release.manifest()),
        new Layers(release.atlas(), release.figures(), release.manifest()),
        Promised.of(() -> SearchIndex.of(release.atlas())),
        around);
  }

  /** What finds a place by its name. */
  public SearchIndex search() {
    return index.get();
  }
}
