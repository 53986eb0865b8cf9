package fr.rezone.site.page;

import java.util.List;

/**
 * The form of wishes as the template draws it, filled with what the address says.
 *
 * @param place the place as typed
 * @param placeNote what was understood of it; empty when nothing was typed
 */
public record FindForm(
    List<Option> professions,
    List<Option> levels,
    List<Option> regions,
    String place,
    String placeNote,
    List<Alternative> alternatives,
    String km,
    List<FigureField> figures,
    List<StructureField> structures) {
  public FindForm {
    professions = List.copyOf(professions);
    levels = List.copyOf(levels);
    regions = List.copyOf(regions);
    alternatives = List.copyOf(alternatives);
    figures = List.copyOf(figures);
    structures = List.copyOf(structures);
  }

  /** A choice and whether it is the one made. */
  public record Option(String value, String label, boolean chosen) {}

  /** Another place of a like name. */
  public record Alternative(String label, String path) {}

  /**
   * A figure: which end is wished and how much, between which bounds.
   *
   * @param bounded whether a bound is set, so that the fields are shown open
   */
  public record FigureField(
      String name,
      String label,
      String unit,
      List<Option> high,
      List<Option> low,
      boolean none,
      String least,
      String most,
      String step) {
    public boolean bounded() {
      return !least.isEmpty() || !most.isEmpty();
    }
  }

  /** A structure: how much it counts, within how many kilometres. */
  public record StructureField(String name, String label, List<Option> weights, String km) {}

  /** Whether any figure has a bound. */
  public boolean bounded() {
    return figures.stream().anyMatch(FigureField::bounded);
  }
}
