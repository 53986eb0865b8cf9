package fr.rezone.site.aid.page;

import java.util.List;

/**
 * Questions that go together.
 *
 * @param id word of the questionnaire
 * @param folded whether it opens on demand
 * @param open whether a folded block is open from the start
 */
public record Block(
    String id, String title, String lead, boolean folded, boolean open, List<Field> fields) {
  public Block {
    fields = List.copyOf(fields);
  }
}
