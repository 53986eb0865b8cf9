package fr.rezone.site.page;

import fr.rezone.site.DataTable;
import fr.rezone.site.FigureCard;
import fr.rezone.site.Link;
import fr.rezone.site.chart.Svg;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who practises in a territory, for whom, how much, and since when: the four sections of a sheet.
 *
 * @param choices the professions that can be asked for, as links
 * @param sections in the order of the sheet
 */
public record Portrait(List<Choice> choices, List<Section> sections) {
  public Portrait {
    choices = List.copyOf(choices);
    sections = List.copyOf(sections);
  }

  /** A profession, to link to; {@code current} for the one shown. */
  public record Choice(String label, String path, boolean current) {}

  /**
   * One section.
   *
   * @param id its anchor
   * @param missing what the reader does not find here and why; empty when nothing lacks
   * @param table a table that needs no chart
   */
  public record Section(
      String id,
      String title,
      String missing,
      List<FigureCard> cards,
      List<Panel> panels,
      Optional<DataTable> table) {
    /** Years and sources of all its figures, each once: the line that is printed. */
    public String source() {
      return Stream.concat(
              cards.stream().map(c -> c.source() + (c.period().isEmpty() ? "" : ", " + c.period())),
              panels.stream().map(Panel::source))
          .distinct()
          .collect(Collectors.joining(" ; "));
    }

    public boolean isEmpty() {
      return cards.isEmpty() && panels.isEmpty() && table.isEmpty();
    }
  }

  /**
   * A chart with its table.
   *
   * @param id begins the identifiers of its parts
   * @param key how to read the chart
   * @param elsewhere what is secret or not published here, and where it can be read
   * @param method formula, and why another tool may differ
   */
  public record Panel(
      String id,
      String title,
      Svg chart,
      String key,
      List<Elsewhere> elsewhere,
      DataTable table,
      String method,
      String source) {}

  /**
   * Values that cannot be shown here.
   *
   * @param state « Secret ici » or « Non publié à ce niveau »
   * @param why the rule, « what » included
   * @param ruleSource who sets the rule; its label is empty for none
   * @param place the smallest larger territory that shows them; its label is empty for none, its
   *     path for France
   * @param values the values there, in words
   */
  public record Elsewhere(String state, String why, Link ruleSource, Link place, String values) {}
}
