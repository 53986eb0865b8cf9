package fr.rezone.source;

import java.util.Set;

/** The spellings by which official files say « no value ». None of them is zero. */
public final class MissingValue {
  private static final Set<String> SPELLINGS =
      Set.of("", "NA", "N/A", "N/A - résultat non disponible", "-9999", "-");

  private static final Set<String> SECRET = Set.of("NS", "s");

  private static final Set<String> NOT_CONCERNED = Set.of("NC", "Non concerné");

  private MissingValue() {}

  /** Whether the text says that the value is not available. */
  public static boolean isMissing(String text) {
    return SPELLINGS.contains(text);
  }

  /** Whether the text says that the value exists and is hidden by its producer. */
  public static boolean isSecret(String text) {
    return SECRET.contains(text);
  }

  /** Whether the text says that the question does not arise there. */
  public static boolean isNotConcerned(String text) {
    return NOT_CONCERNED.contains(text);
  }
}
