package fr.rezone.site;

import java.util.List;

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
 * @param tablePath the same selection as a table
 * @param days on which zonings can be read, the most recent first; empty when there is no choice
 * @param day chosen, ISO; empty for the most recent zonings
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
    String tablePath,
    List<Choice> days,
    String day) {
  public MapPage {
    professions = List.copyOf(professions);
    layers = List.copyOf(layers);
    views = List.copyOf(views);
    days = List.copyOf(days);
  }
}
