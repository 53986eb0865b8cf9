package fr.rezone.aid.question;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One value of a choice.
 *
 * @param value the word of files, URLs and rules
 * @param label French words shown
 */
public record Option(String value, String label) {
  static int rank(List<Option> options, String value) {
    for (int rank = 0; rank < options.size(); rank++) {
      if (options.get(rank).value().equals(value)) {
        return rank;
      }
    }
    return -1;
  }

  static String values(List<Option> options) {
    return options.stream().map(Option::value).collect(Collectors.joining(", "));
  }
}
