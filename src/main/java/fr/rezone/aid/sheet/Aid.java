package fr.rezone.aid.sheet;

import fr.rezone.aid.reference.Reference;
import fr.rezone.aid.reference.Status;
import fr.rezone.aid.rule.DateTerm;
import java.time.LocalDate;
import java.util.List;

/**
 * An aid, a contract or a tax regime.
 *
 * @param id the word of files and URLs
 * @param acronym « CAIM »; may be empty
 * @param statuses by growing date; the first applies from the beginning
 * @param window days on which it is open; open bounds are {@link LocalDate#MIN} and {@link
 *     LocalDate#MAX}
 * @param conditions in the order in which reasons are given
 * @param references texts it rests on
 * @param informationOnly a sheet to read, never evaluated
 * @param content text of an information sheet; may be empty
 * @param file name of the file it comes from
 */
public record Aid(
    String id,
    String acronym,
    String title,
    String funder,
    Nature nature,
    List<DatedStatus> statuses,
    String summary,
    Window window,
    List<Condition> conditions,
    AmountRule amount,
    List<Cumulation> cumulations,
    Application application,
    Refund refund,
    List<String> obligations,
    List<String> warnings,
    List<Event> history,
    List<Reference> references,
    boolean informationOnly,
    String content,
    String file) {
  public Aid {
    statuses = List.copyOf(statuses);
    conditions = List.copyOf(conditions);
    cumulations = List.copyOf(cumulations);
    obligations = List.copyOf(obligations);
    warnings = List.copyOf(warnings);
    history = List.copyOf(history);
    references = List.copyOf(references);
  }

  /** The status of the aid from a day on. */
  public record DatedStatus(LocalDate from, Status status) {}

  /** A closed interval of days. */
  public record Window(LocalDate from, LocalDate to) {
    public static final Window ALWAYS = new Window(LocalDate.MIN, LocalDate.MAX);

    public boolean contains(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /** Something that happened to the rule. */
  public record Event(LocalDate date, String text) {}

  /** The status of the aid as a whole on a day. */
  public Status status(LocalDate date) {
    Status found = statuses.getFirst().status();
    for (DatedStatus dated : statuses) {
      if (!dated.from().isAfter(date)) {
        found = dated.status();
      }
    }
    return found;
  }

  /** Whether its amount may enter a total on that day: an aid to verify never does. */
  public boolean isCounted(LocalDate date) {
    return nature.isCash() && status(date) != Status.TO_VERIFY;
  }

  /** Whether a contract under way is meant, whose past payments are not in a total. */
  public boolean isUnderWay() {
    return !(amount.since() instanceof DateTerm.Reference);
  }

  /** The acronym if it has one, else the title. */
  public String shortName() {
    return acronym.isEmpty() ? title : acronym;
  }

  @Override
  public String toString() {
    return id;
  }
}
