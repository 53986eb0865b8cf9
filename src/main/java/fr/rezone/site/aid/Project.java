package fr.rezone.site.aid;

import fr.rezone.aid.question.Answers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to know: where, when, and what they answered. Immutable; lives as long as one
 * request.
 *
 * @param place null when none was chosen
 * @param date reference date
 * @param dated whether the date was given, rather than taken from the calendar
 * @param given answers as typed, valid or not, by key, in the order of the questionnaire
 * @param facts what the data say of the place
 * @param answers facts and valid answers; an answer wins over a fact
 * @param faults why a value cannot be taken, French, by name: a key, {@code lieu}, {@code date} or
 *     {@code depart}
 * @param departure months after which one leaves; -1 when not asked
 */
public record Project(
    @Nullable ProjectPlace place,
    LocalDate date,
    boolean dated,
    Map<String, String> given,
    PlaceFacts facts,
    Answers answers,
    Map<String, String> faults,
    int departure) {
  public Project {
    given = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(given));
    faults = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(faults));
  }

  public boolean isSound() {
    return faults.isEmpty();
  }

  /** Its address: place, date and answers, in a fixed order. */
  public Query query() {
    Map<String, String> values = new LinkedHashMap<>();
    if (place != null) {
      values.put(ProjectReader.PLACE, place.id());
    }
    values.put(ProjectReader.DATE, date.toString());
    values.putAll(given);
    if (departure >= 0) {
      values.put(ProjectReader.DEPARTURE, Integer.toString(departure));
    }
    return new Query(values);
  }
}
