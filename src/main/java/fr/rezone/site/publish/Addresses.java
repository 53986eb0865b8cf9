package fr.rezone.site.publish;

import fr.rezone.aid.AidCatalogue;
import fr.rezone.aid.sheet.Aid;
import fr.rezone.site.SiteRelease;
import fr.rezone.site.aid.page.AidPages;
import fr.rezone.site.aid.page.SimulatorPage;
import fr.rezone.site.desk.DeskPages;
import fr.rezone.site.embed.EmbedPages;
import fr.rezone.site.glossary.GlossaryPage;
import fr.rezone.site.page.ApiPage;
import fr.rezone.site.view.Urls;
import fr.rezone.territory.Atlas;
import fr.rezone.territory.Region;
import fr.rezone.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every page that search engines should know, in a stable order. Stateless. */
public final class Addresses {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/carte",
          SimulatorPage.PATH,
          AidPages.PATH,
          "/trouver",
          "/comparer",
          DeskPages.PATH,
          DeskPages.PATH + "/kit",
          "/donnees",
          "/methode",
          GlossaryPage.PATH,
          EmbedPages.PATH,
          ApiPage.PATH,
          SitePlan.PATH,
          LegalPages.ACCESSIBILITY,
          LegalPages.NOTICE,
          LegalPages.DATA);

  private Addresses() {}

  /** Paths, without the site's origin. */
  public static List<String> of(SiteRelease release, AidCatalogue aids) {
    Atlas atlas = release.release().atlas();
    List<String> all = new ArrayList<>(PAGES);
    aids.aids().stream().map(Aid::id).map(id -> AidPages.PATH + "/" + id).forEach(all::add);
    atlas.regions().all().stream().map(Region::code).map(DeskPages::path).forEach(all::add);
    Stream.of(
            atlas.regions().all(),
            atlas.departements().all(),
            atlas.tvs().all(),
            atlas.communes().all(),
            atlas.quartiers().all())
        .forEach(list -> add(all, list));
    return List.copyOf(all);
  }

  private static void add(List<String> all, List<? extends Territory> territories) {
    territories.forEach(territory -> all.add(Urls.of(territory)));
  }
}
