package fr.rezone.source.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks each row as its characters go by, and keeps it as numbers. A row of any fault is not kept.
 * Confined to one thread.
 */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Boolean> {
  private static final int FIELDS = TablePackage.FIELDS.size();
  private static final int MOST_DIGITS = 15;
  private static final int LONGEST_QUOTED = 60;
  private static final int MOST_CONTRIBUTORS = 10_000_000;

  private final MeasureCatalogue vocabulary;
  private final RowWords words;
  private final TablePlaces places;
  private final TableRows rows;
  private final ColumnNumbers columns;
  private final TableFaults faults;
  private String file = "";

  private final char[][] texts = new char[FIELDS][32];
  private final int[] lengths = new int[FIELDS];
  private boolean headerRead;
  private boolean faulty;

  RowHandler(MeasureCatalogue vocabulary, TablePlaces places, TableRows rows, TableFaults faults) {
    this.vocabulary = vocabulary;
    this.places = places;
    this.rows = rows;
    this.faults = faults;
    this.columns = new ColumnNumbers(vocabulary, rows);
    this.words = new RowWords(vocabulary, places, columns.parts());
  }

  void begin(String fileName) {
    file = fileName;
    headerRead = false;
    rows.beginFile(fileName);
  }

  boolean sawHeader() {
    return headerRead;
  }

  @Override
  protected void handleBegin(long line) {
    Arrays.fill(lengths, 0);
    faulty = false;
  }

  @Override
  protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
    if (index >= FIELDS) {
      return;
    }
    if (texts[index].length < length) {
      texts[index] = new char[length * 2];
    }
    System.arraycopy(text, offset, texts[index], 0, length);
    lengths[index] = length;
  }

  @Override
  protected Boolean buildRecord() {
    if (!headerRead) {
      header();
    } else if (getFieldCount() != FIELDS) {
      fault(
          getFieldCount() + " cellules au lieu de " + FIELDS,
          "vérifier les points-virgules et les guillemets");
    } else {
      row();
    }
    return Boolean.TRUE;
  }

  private void header() {
    headerRead = true;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < Math.min(FIELDS, getFieldCount()); i++) {
      names.add(text(i));
    }
    if (getFieldCount() != FIELDS || !names.equals(TablePackage.FIELDS)) {
      fault(
          "en-tête « " + shown(String.join(";", names)) + " »",
          "écrire « " + String.join(";", TablePackage.FIELDS) + " »");
    }
  }

  private void row() {
    int measure = find(0, words.measures(), "un indicateur de la liste : " + words.measureList());
    int level = find(1, words.levels(), String.join(", ", TablePlaces.LEVELS));
    int place = level == WordIndex.NONE ? WordIndex.NONE : place(level);
    long year = number(3, "une année, quatre chiffres");
    if (year >= 0 && (year < ColumnNumbers.FIRST_YEAR || year > ColumnNumbers.LAST_YEAR)) {
      field(3, "une année de " + ColumnNumbers.FIRST_YEAR + " à " + ColumnNumbers.LAST_YEAR);
    }
    int profession = find(4, words.professions(), "une profession : " + words.professionList());
    int part = measure == WordIndex.NONE ? WordIndex.NONE : part(measure);
    long value = number(7, "un nombre entier, zéro ou plus");
    long contributors = number(8, "un nombre entier, zéro ou plus");
    long maximum = lengths[9] == 0 ? TableRows.NO_MAXIMUM : number(9, "un nombre entier, ou rien");
    if (!faulty) {
      contributions(vocabulary.measures().get(measure), value, contributors, maximum);
    }
    if (!faulty) {
      rows.add(
          columns.of(measure, profession, (int) year, part),
          place,
          value,
          (int) contributors,
          maximum,
          (int) Math.min(Integer.MAX_VALUE, getStartingLineNumber()));
    }
  }

  private int part(int measure) {
    int breakdown = words.breakdowns(measure).find(texts[5], 0, lengths[5]);
    if (breakdown == WordIndex.NONE) {
      field(5, "rien pour le total, ou " + words.breakdownList(measure));
      return WordIndex.NONE;
    }
    return find(
        6,
        words.modalities(measure, breakdown),
        breakdown == 0
            ? "rien, le total n’ayant pas de modalité"
            : "une modalité de « " + text(5) + " » : " + words.modalityList(measure, breakdown));
  }

  private int place(int level) {
    int place = words.codes(level).find(texts[2], 0, lengths[2]);
    if (place == WordIndex.NONE) {
      field(
          2,
          level == 0
              ? places
                  .successor(text(2))
                  .map(now -> "le code du millésime annoncé : cette commune est devenue " + now)
                  .orElse("un code de commune du millésime annoncé")
              : "un code du niveau « " + text(1) + " »");
    } else if (level == 0 && places.isDivided(place)) {
      field(2, "les arrondissements municipaux, qui sont comptés au lieu de la ville entière");
      return WordIndex.NONE;
    }
    return place;
  }

  /** What the contributions of professionals say must agree with the value. */
  private void contributions(Measure measure, long value, long contributors, long maximum) {
    if (contributors > MOST_CONTRIBUTORS) {
      field(8, "moins de dix millions de professionnels");
    } else if (measure.headcount() && contributors != value) {
      field(8, "le même nombre que « valeur », chaque professionnel comptant pour un");
    } else if (value > 0 && contributors == 0) {
      field(8, "un professionnel au moins derrière une valeur de " + value);
    } else if (measure.headcount() && maximum > 1) {
      field(9, "rien : chaque professionnel compte pour un");
    } else if (measure.dominance() && maximum == TableRows.NO_MAXIMUM && value > 0) {
      field(9, "la plus grande part d’un seul professionnel");
    } else if (maximum > value) {
      field(9, "la plus grande part d’un seul professionnel, au plus " + value);
    } else if (maximum >= 0 && maximum * contributors < value) {
      field(9, "la plus grande part, au moins la moyenne de " + contributors + " professionnels");
    }
  }

  private int find(int index, WordIndex dictionary, String expected) {
    int number = dictionary.find(texts[index], 0, lengths[index]);
    if (number == WordIndex.NONE) {
      field(index, expected);
    }
    return number;
  }

  /** -1 when the cell is no whole number of zero or more, which is noted. */
  private long number(int index, String expected) {
    int length = lengths[index];
    long number = length == 0 || length > MOST_DIGITS ? -1 : 0;
    for (int i = 0; i < length && number >= 0; i++) {
      char c = texts[index][i];
      number = c >= '0' && c <= '9' ? number * 10 + c - '0' : -1;
    }
    if (number < 0) {
      field(index, expected);
    }
    return number;
  }

  private void field(int index, String expected) {
    fault(
        "« " + TablePackage.FIELDS.get(index) + " » vaut « " + shown(text(index)) + " »",
        "y mettre " + expected);
  }

  private void fault(String what, String remedy) {
    faulty = true;
    faults.add(file, getStartingLineNumber(), what, remedy);
  }

  private String text(int index) {
    return new String(texts[index], 0, lengths[index]);
  }

  private static String shown(String text) {
    return text.length() > LONGEST_QUOTED ? text.substring(0, LONGEST_QUOTED) + "…" : text;
  }
}
