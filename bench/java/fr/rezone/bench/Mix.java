package fr.rezone.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What visitors ask for. */
final class Mix {
  private static final Pattern CODES = Pattern.compile("\"codes\":\\[([^\\]]*)\\]");
  private static final int SHUFFLED = 997;

  private static final int MOST = 400;
  private static final int FEW = 40;

  private Mix() {}

  /** Sheets, data, tiles, searches, simulations: what a day is made of. */
  static List<String> whole(Site site) throws IOException {
    List<String> codes = codes(site, MOST);
    List<String> paths = rush(codes);
    for (String code : codes) {
      add(paths, 1, "/api/v1/territoires/" + code);
      add(paths, 1, "/api/v1/recherche?q=" + code.charAt(0) + "a");
    }
    add(paths, 20, "/recherche?q=saint");
    add(paths, 20, "/simulateur?lieu=tvs:" + codes.getFirst() + "&specialite=medecine-generale");
    return shuffled(paths);
  }

  /** What a link from a busy site brings: the map, its tiles, some sheets. */
  static List<String> crowd(Site site) throws IOException {
    return shuffled(rush(codes(site, FEW)));
  }

  private static List<String> rush(List<String> codes) {
    List<String> paths = new ArrayList<>();
    for (String code : codes) {
      add(paths, 4, "/territoires/" + code);
    }
    int as = codes.size();
    add(paths, as, "/tuiles/5/16/11.mvt");
    add(paths, as, "/tuiles/6/32/22.mvt");
    add(paths, as, "/carte");
    add(paths, as, "/");
    add(paths, as / 2, "/api/v1/colonnes/zonage-medecin?niveau=tvs&codes=non");
    return paths;
  }

  private static List<String> codes(Site site, int most) throws IOException {
    Matcher column = CODES.matcher(site.text("/api/v1/colonnes/zonage-medecin?niveau=tvs"));
    if (!column.find()) {
      throw new IOException("the site has no column of codes");
    }
    return Stream.of(column.group(1).split(","))
        .limit(most)
        .map(each -> each.replace("\"", ""))
        .toList();
  }

  /** In an order of their own, always the same for the same release. */
  private static List<String> shuffled(List<String> paths) {
    Random random = new Random(SHUFFLED);
    return random.ints(SHUFFLED, 0, paths.size()).mapToObj(paths::get).toList();
  }

  private static void add(List<String> paths, int times, String path) {
    for (int i = 0; i < times; i++) {
      paths.add(path);
    }
  }
}
