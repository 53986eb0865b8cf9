package fr.rezone.source.zoning;

import fr.rezone.source.SourceReport;
import fr.rezone.source.csv.CsvRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days in the tables of zonings: {@code 30/10/2025} in cells, {@code 20251030} in file names. */
public final class TableDate {
  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern IN_NAME =
      Pattern.compile("(?<![0-9])(20[0-9]{2})-?(0[1-9]|1[0-2])-?([0-3][0-9])?(?![0-9])");

  private TableDate() {}

  /** Empty for an empty cell or one that says « NC »; what is no day is refused and counted. */
  static Optional<LocalDate> read(CsvRow row, String text, SourceReport report) {
    if (text.isEmpty() || text.startsWith("N")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text, FRENCH));
    } catch (DateTimeParseException e) {
      report.rejectValue(row.reject("date illisible, tenue pour inconnue", text));
      return Optional.empty();
    }
  }

  /** The day that a file name tells, its last one; the first of the month when it tells no day. */
  public static Optional<LocalDate> inName(String name) {
    Optional<LocalDate> found = Optional.empty();
    Matcher matcher = IN_NAME.matcher(name);
    while (matcher.find()) {
      String day = matcher.group(3);
      try {
        found =
            Optional.of(
                LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    day == null ? 1 : Integer.parseInt(day)));
      } catch (DateTimeException e) {
        // 20260231 is no day: the number means something else.
      }
    }
    return found;
  }
}
