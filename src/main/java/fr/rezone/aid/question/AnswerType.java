package fr.rezone.aid.question;

import fr.rezone.aid.language.Exact;
import fr.rezone.aid.language.French;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What may be answered to a question, and how an answer is packed into one {@code long}: 0 or 1,
 * the rank of a choice, a set of ranks as bits, a number times {@link #SCALE}, or days since 1970.
 */
public sealed interface AnswerType {
  /** Numbers are held in ten-thousandths, exactly. */
  long SCALE = 10_000;

  /**
   * Packs a text.
   *
   * @throws IllegalArgumentException if it is not an answer of this type; the message is a French
   *     clause
   */
  long pack(String text);

  /** The text of a packed answer, as {@link #pack} reads it. */
  String unpack(long packed);

  /** What may be answered, in French, for an error message. */
  String allowed();

  /** A packed answer for a reader. */
  String show(long packed);

  /** {@code yes} or {@code no}. */
  record YesNo() implements AnswerType {
    @Override
    public long pack(String text) {
      return switch (text) {
        case "yes" -> 1;
        case "no" -> 0;
        default -> throw new IllegalArgumentException("« " + text + " » n’est ni yes ni no");
      };
    }

    @Override
    public String unpack(long packed) {
      return packed == 1 ? "yes" : "no";
    }

    @Override
    public String allowed() {
      return "yes, no";
    }

    @Override
    public String show(long packed) {
      return packed == 1 ? "oui" : "non";
    }
  }

  /** One value of a list. */
  record Choice(List<Option> options) implements AnswerType {
    public Choice {
      options = List.copyOf(options);
    }

    /** Rank of a value; -1 when it is not one. */
    public int rank(String value) {
      return Option.rank(options, value);
    }

    @Override
    public long pack(String text) {
      int rank = rank(text);
      if (rank < 0) {
        throw new IllegalArgumentException(
            "« " + text + " » n’est pas une valeur de cette question");
      }
      return rank;
    }

    @Override
    public String unpack(long packed) {
      return options.get((int) packed).value();
    }

    @Override
    public String allowed() {
      return Option.values(options);
    }

    @Override
    public String show(long packed) {
      return options.get((int) packed).label();
    }
  }

  /** {@code aucun}, or several values of a list joined by {@code +}. At most 62 values. */
  record Choices(List<Option> options) implements AnswerType {
    public static final String NONE = "aucun";

    public Choices {
      options = List.copyOf(options);
      if (options.size() > 62) {
        throw new IllegalArgumentException("too many options: " + options.size());
      }
    }

    public int rank(String value) {
      return Option.rank(options, value);
    }

    @Override
    public long pack(String text) {
      if (text.equals(NONE)) {
        return 0;
      }
      long set = 0;
      for (String part : text.split("\\+", -1)) {
        int rank = rank(part);
        if (rank < 0) {
          throw new IllegalArgumentException(
              "« " + part + " » n’est pas une valeur de cette question");
        }
        set |= 1L << rank;
      }
      return set;
    }

    @Override
    public String unpack(long packed) {
      return packed == 0 ? NONE : join(packed, "+", false);
    }

    @Override
    public String allowed() {
      return NONE + ", ou plusieurs valeurs jointes par + parmi " + Option.values(options);
    }

    @Override
    public String show(long packed) {
      return packed == 0 ? "aucun" : join(packed, ", ", true);
    }

    private String join(long packed, String separator, boolean labels) {
      List<String> parts = new ArrayList<>();
      for (int rank = 0; rank < options.size(); rank++) {
        if ((packed & (1L << rank)) != 0) {
          parts.add(labels ? options.get(rank).label() : options.get(rank).value());
        }
      }
      return String.join(separator, parts);
    }
  }

  /**
   * A number between two bounds, both included.
   *
   * @param whole whether only whole numbers are accepted; else up to four decimals
   * @param unit shown after the number, may be empty
   */
  record Numeric(Exact low, Exact high, boolean whole, String unit) implements AnswerType {
    @Override
    public long pack(String text) {
      if (!text.matches(whole ? "-?[0-9]{1,13}" : "-?[0-9]{1,13}(\\.[0-9]{1,4})?")) {
        throw new IllegalArgumentException(
            "« "
                + text
                + " » n’est pas un nombre"
                + (whole ? " entier" : ", avec un point décimal et quatre décimales au plus"));
      }
      Exact value = Exact.parse(text);
      if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
        throw new IllegalArgumentException("« " + text + " » est hors des bornes");
      }
      return value.toScaled(SCALE);
    }

    @Override
    public String unpack(long packed) {
      return Exact.of(packed, SCALE).toDecimal().toPlainString();
    }

    @Override
    public String allowed() {
      return "de " + French.number(low) + " à " + French.number(high) + suffix();
    }

    @Override
    public String show(long packed) {
      return French.number(Exact.of(packed, SCALE)) + suffix();
    }

    private String suffix() {
      return unit.isEmpty() ? "" : "\u00a0" + unit;
    }
  }

  /** A day, ISO. Years 1900 to 2100. */
  record Day() implements AnswerType {
    @Override
    public long pack(String text) {
      LocalDate day;
      try {
        day = LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("« " + text + " » n’est pas une date qui existe", e);
      }
      if (day.getYear() < 1900 || day.getYear() > 2100) {
        throw new IllegalArgumentException("« " + text + " » est hors des bornes");
      }
      return day.toEpochDay();
    }

    @Override
    public String unpack(long packed) {
      return LocalDate.ofEpochDay(packed).toString();
    }

    @Override
    public String allowed() {
      return "aaaa-mm-jj, de 1900 à 2100";
    }

    @Override
    public String show(long packed) {
      return French.day(LocalDate.ofEpochDay(packed));
    }
  }

  /**
   * A territory shared by regions: {@code region:population:level} joined by {@code +}. Packed as
   * the rank of the level that decides (the common one, else that of the larger population), or
   * {@link #TIED} when populations are equal and levels differ.
   *
   * @param regions known region codes
   * @param levels known levels
   */
  record Shared(Choice regions, Choice levels) implements AnswerType {
    public static final long TIED = -1;

    @Override
    public long pack(String text) {
      long decided = TIED;
      long largest = -1;
      for (String part : text.split("\\+", -1)) {
        String[] fields = part.split(":", -1);
        if (fields.length != 3
            || regions.rank(fields[0]) < 0
            || !fields[1].matches("[0-9]{1,9}")
            || levels.rank(fields[2]) < 0) {
          throw new IllegalArgumentException(
              "« " + part + " » n’est pas de la forme région:population:niveau");
        }
        long population = Long.parseLong(fields[1]);
        long level = levels.rank(fields[2]);
        if (population > largest) {
          largest = population;
          decided = level;
        } else if (population == largest && decided != level) {
          decided = TIED;
        }
      }
      return decided;
    }

    @Override
    public String unpack(long packed) {
      return packed == TIED ? "" : levels.unpack(packed);
    }

    @Override
    public String allowed() {
      return "région:population:niveau, joints par + (niveaux : " + levels.allowed() + ")";
    }

    @Override
    public String show(long packed) {
      return packed == TIED ? "niveaux différents à populations égales" : levels.show(packed);
    }
  }
}
