package fr.rezone.site;

import java.util.List;
import java.util.Optional;

/**
 * What the map page is drawn from: its form, which works without scripts, and what its script needs
 * to know.
 *
 * @param config JSON for the script (see {@code src/main/web/README.md}), made safe by {@link
 *     Html#jsonBlock}
 * @param profession chosen, among {@code professions}
 * @param layer chosen, among {@code layers}
 * @param level {@code tvs} or {@code commune}
 * @param ars whether the regional agencies' colours are on
 * @param hatched whether classes are hatched
 * @param views where one may jump: European France first, then each overseas part
 * @param view chosen, among {@code views}
 * @param chosen territories put aside, in the order of the address
 * @param kinds the kinds of structure that can be shown
 * @param quarters what is shown of priority quarters
 * @param aids query of the simulator whose totals colour the map; empty for none
 * @param tablePath the same selection as a table
 * @param days on which zonings can be read, the most recent first; empty when there is no choice
 * @param day chosen, ISO; empty for the most recent zonings
 * @param legend of the layer chosen; empty for one that only the script knows
 * @param opening the picture of the first view; empty where the address asks for another view
 */
public record MapPage(
    String config,
    List<Choice> professions,
    String profession,
    List<Choice> layers,
    String layer,
    String level,
    boolean ars,
    boolean hatched,
    List<Choice> views,
    String view,
    List<Chosen> chosen,
    Kinds kinds,
    Quarters quarters,
    String aids,
    String tablePath,
    List<Choice> days,
    String day,
    Optional<Legend> legend,
    Optional<Opening> opening) {
  public MapPage {
    professions = List.copyOf(professions);
    layers = List.copyOf(layers);
    views = List.copyOf(views);
    chosen = List.copyOf(chosen);
    days = List.copyOf(days);
  }

  /**
   * A territory put aside.
   *
   * @param section of its address: {@code territoires} or {@code communes}
   * @param letters of its level for the profession chosen; empty where it has none
   * @param token colour of that level
   * @param bounds west, south, east and north, degrees, joined by commas; empty without outline
   */
  public record Chosen(
      String section, String code, String name, String letters, String token, String bounds) {}

  /**
   * The kinds of structure under their families.
   *
   * @param note what the counts are and how many cannot be placed; empty when there is none
   * @param source of the structures, with its vintage
   */
  public record Kinds(List<Family> families, String note, String source) {
    public Kinds {
      families = List.copyOf(families);
    }
  }

  /** A family of kinds; its id gives it a sign and a colour. */
  public record Family(String id, String label, List<Kind> kinds) {
    public Family {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * One kind.
   *
   * @param count how many the sources list, French
   * @param unplaced how many of them have no coordinates; 0 for all placed
   */
  public record Kind(String id, String label, String count, int unplaced, boolean chosen) {}

  /**
   * Priority quarters.
   *
   * @param shown whether they are on the map
   * @param note what is drawn and what is not known, French; empty where the list was not imported
   */
  public record Quarters(boolean shown, String note) {}

  /**
   * What the colours of a layer mean.
   *
   * @param note vintage and source, French
   */
  public record Legend(String title, String note, List<Line> lines) {
    public Legend {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One class.
   *
   * @param token of its colour
   * @param letters what stands for it; empty for none
   * @param counted how many territories and which share of the inhabitants, French
   * @param percent that share, from 0 to 100
   */
  public record Line(String token, String letters, String label, String counted, double percent) {}

  /**
   * A picture of the zoning under the live map, in its very frame.
   *
   * @param light its address
   * @param dark the same in the dark
   * @param text what stands for it, French
   */
  public record Opening(String light, String dark, long width, long height, String text) {}
}
