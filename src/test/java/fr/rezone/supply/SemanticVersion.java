package fr.rezone.supply;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A version as npm orders them (Semantic Versioning 2.0.0, section 11). Lenient on what advisories
 * write: missing numbers are zero, a leading « v » is nothing. Immutable.
 *
 * @param numbers major, minor, patch
 * @param before identifiers of a pre-release; empty for a release
 */
record SemanticVersion(List<BigInteger> numbers, List<String> before)
    implements Comparable<SemanticVersion> {
  SemanticVersion {
    numbers = List.copyOf(numbers);
    before = List.copyOf(before);
  }

  static SemanticVersion parse(String text) {
    String bare = text.strip().split("\\+", 2)[0].replaceFirst("^v", "");
    String[] halves = bare.split("-", 2);
    List<BigInteger> numbers = new ArrayList<>();
    for (String part : halves[0].split("\\.", -1)) {
      if (!isNumber(part)) {
        throw new ScanException("« " + text + " » n’est pas une version de npm");
      }
      numbers.add(new BigInteger(part));
    }
    while (numbers.size() < 3) {
      numbers.add(BigInteger.ZERO);
    }
    return new SemanticVersion(
        numbers, halves.length == 1 ? List.of() : List.of(halves[1].split("\\.", -1)));
  }

  @Override
  public int compareTo(SemanticVersion other) {
    for (int i = 0; i < Math.min(numbers.size(), other.numbers.size()); i++) {
      int order = numbers.get(i).compareTo(other.numbers.get(i));
      if (order != 0) {
        return order;
      }
    }
    if (before.isEmpty() || other.before.isEmpty()) {
      return Boolean.compare(before.isEmpty(), other.before.isEmpty());
    }
    for (int i = 0; i < Math.min(before.size(), other.before.size()); i++) {
      int order = compare(before.get(i), other.before.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(before.size(), other.before.size());
  }

  /** Numbers by value, before words; words in the order of ASCII. */
  private static int compare(String a, String b) {
    if (isNumber(a) && isNumber(b)) {
      return new BigInteger(a).compareTo(new BigInteger(b));
    }
    return isNumber(a) == isNumber(b) ? a.compareTo(b) : Boolean.compare(isNumber(b), isNumber(a));
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,30}");
  }
}
