package fr.rezone.site;

import fr.rezone.release.Release;
import fr.rezone.site.opening.OpeningPictures;
import fr.rezone.site.search.SearchIndex;
import fr.rezone.site.view.Around;
import fr.rezone.site.view.Figurer;
import fr.rezone.site.view.Layers;
import fr.rezone.site.view.LevelsInUse;
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
    Promised<LevelsInUse> levels,
    Around around,
    OpeningPictures opening) {

  public static SiteRelease of(Release release, Site site) {
    Around around = Around.of(release);
    Layers layers = new Layers(release.atlas(), release.figures(), release.manifest());
    Promised<SearchIndex> index = Promised.of(() -> SearchIndex.of(release.atlas()));
    return new SiteRelease(
        release,
        site,
        new Figurer(release.atlas(), release.figures(), release.manifest()),
        layers,
        index,
        Promised.of(() -> LevelsInUse.of(release.atlas())),
        around,
        OpeningPictures.after(index, release, layers, site.assets()));
  }

  /**
   * Waits until nothing is left to prepare. A start does without, to answer sooner; a release that
   * takes the place of another has the time.
   *
   * @throws java.util.concurrent.CompletionException if something cannot be made of this release
   */
  public void prepare() {
    index.get();
    levels.get();
    around.places();
    opening.prepare();
  }

  /** Whether nothing is left to prepare. */
  public boolean isPrepared() {
    return index.isMade() && levels.isMade() && around.located().isMade() && opening.isMade();
  }

  /** What finds a place by its name. */
  public SearchIndex search() {
    return index.get();
  }
}
