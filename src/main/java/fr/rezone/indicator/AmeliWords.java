package fr.rezone.indicator;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the spellings of data.ameli.fr to the modalities of the vocabulary. Stateless. */
final class AmeliWords {
  /** A class that enters the total only. */
  static final String OTHER = "autre";

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int[] LOWER = {35, 45, 55, 60, 65};
  private static final String[] AGES = {"moins-35", "35-44", "45-54", "55-59", "60-64", "65-plus"};

  private AmeliWords() {}

  static boolean isSex(String category) {
    return isWomen(category) || category.toLowerCase(Locale.ROOT).startsWith("homme");
  }

  static boolean isWomen(String category) {
    return category.toLowerCase(Locale.ROOT).startsWith("femme");
  }

  /** Classes are told by the age at which they begin; empty for what is no class of age. */
  static String age(String category) {
    int from = beginning(category);
    if (from < 0) {
      return "";
    }
    int index = 0;
    while (index < LOWER.length && from >= LOWER[index]) {
      index++;
    }
    return AGES[index];
  }

  /** Whether a class of age begins at 60 or later; empty for what is no class of age. */
  static String isOver60(String category) {
    int from = beginning(category);
    if (from < 0) {
      return "";
    }
    return from >= 60 ? "plus" : OTHER;
  }

  private static int beginning(String category) {
    if (isSex(category)) {
      return -1;
    }
    Matcher number = NUMBER.matcher(category);
    if (!number.find() || number.group().length() > 3) {
      return -1;
    }
    return category.toLowerCase(Locale.ROOT).startsWith("moins")
        ? 0
        : Integer.parseInt(number.group());
  }

  /** Empty for a total or a sector that does not exist. */
  static String sector(String category) {
    String label = category.toLowerCase(Locale.FRENCH);
    if (label.startsWith("non conv") || label.startsWith("hors conv")) {
      return "non-conventionne";
    }
    if (label.startsWith("secteur 1")) {
      return "secteur-1";
    }
    if (!label.startsWith("secteur 2")) {
      return "";
    }
    return label.contains("optam") && !label.matches(".*(hors|sans|non).*optam.*")
        ? "optam"
        : "secteur-2";
  }
}
