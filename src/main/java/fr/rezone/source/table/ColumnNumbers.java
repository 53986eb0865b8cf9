package fr.rezone.source.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers the columns of cells as rows first name them. Words are already numbers here: a measure
 * and its breakdowns by their rank in the vocabulary. Confined to one thread.
 */
final class ColumnNumbers {
  static final int FIRST_YEAR = 1990;
  static final int LAST_YEAR = 2100;

  /** A total, or one modality of one breakdown. */
  private record Part(String breakdown, String modality) {}

  private final MeasureCatalogue vocabulary;
  private final TableRows rows;
  private final List<List<Part>> parts = new ArrayList<>();
  private final int[] numbers;
  private final int widest;

  ColumnNumbers(MeasureCatalogue vocabulary, TableRows rows) {
    this.vocabulary = vocabulary;
    this.rows = rows;
    for (Measure measure : vocabulary.measures()) {
      List<Part> own = new ArrayList<>(List.of(new Part("", "")));
      for (Breakdown breakdown : measure.breakdowns()) {
        breakdown.modalities().forEach(m -> own.add(new Part(breakdown.id(), m.id())));
      }
      parts.add(own);
    }
    this.widest = parts.stream().mapToInt(List::size).max().orElse(0);
    this.numbers =
        new int
            [vocabulary.measures().size()
                * vocabulary.professions().size()
                * (LAST_YEAR - FIRST_YEAR + 1)
                * widest];
    Arrays.fill(numbers, -1);
  }

  /** For each measure, « breakdown;modality » of its parts, the total first as « ; ». */
  List<List<String>> parts() {
    return parts.stream()
        .map(own -> own.stream().map(p -> p.breakdown() + ";" + p.modality()).toList())
        .toList();
  }

  int of(int measure, int profession, int year, int part) {
    int at =
        ((measure * vocabulary.professions().size() + profession) * (LAST_YEAR - FIRST_YEAR + 1)
                    + year
                    - FIRST_YEAR)
                * widest
            + part;
    if (numbers[at] < 0) {
      Part named = parts.get(measure).get(part);
      numbers[at] =
          rows.addColumn(
              new Counted(
                  vocabulary.measures().get(measure).id(),
                  vocabulary.professions().get(profession).id(),
                  year,
                  named.breakdown(),
                  named.modality()));
    }
    return numbers[at];
  }
}
