package fr.rezone.demo.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells that the operator tables have for one place, year and profession. */
public final class Slots {
  static final List<String> AGES =
      List.of("moins-35", "35-44", "45-54", "55-59", "60-64", "65-plus");
  static final List<String> SEXES = List.of("homme", "femme");
  static final List<String> PATIENT_AGES = List.of("moins-16", "16-59", "60-74", "75-plus");
  static final List<String> ACTS =
      List.of("consultation", "visite", "chirurgie", "echographie", "imagerie");

  private static final List<Slot> ALL = new ArrayList<>();

  static final int HEADS = add("professionnels", "", List.of(""));
  static final int HEADS_AGE = add("professionnels", "age", AGES);
  static final int HEADS_SEX = add("professionnels", "sexe", SEXES);
  static final int HEADS_SECTOR =
      add("professionnels", "secteur", Arrays.stream(Sector.values()).map(Sector::id).toList());
  static final int HEADS_MODE =
      add("professionnels", "mode", Arrays.stream(Mode.values()).map(Mode::id).toList());
  static final int YEARS_OF_AGE = add("ages", "", List.of(""));
  static final int PATIENTS = add("patients", "", List.of(""));
  static final int PATIENTS_AGE = add("patients", "age", PATIENT_AGES);
  static final int PATIENTS_SEX = add("patients", "sexe", SEXES);
  static final int PATIENTS_EXEMPT =
      add("patients", "exoneration", List.of("exonere", "non-exonere"));
  static final int PATIENTS_C2S = add("patients", "c2s", List.of("c2s", "sans-c2s"));
  static final int PATIENTS_DOCTOR = add("patients", "medecin-traitant", List.of("avec", "sans"));
  static final int ACTS_ALL = add("actes", "", List.of(""));
  static final int ACTS_KIND = add("actes", "acte", ACTS);

  /** Every cell, those of a breakdown after their total. */
  public static final List<Slot> LIST = List.copyOf(ALL);

  /**
   * One cell.
   *
   * @param indicator what is counted
   * @param breakdown by what; empty for the total
   * @param modality which part; empty for the total
   */
  public record Slot(String indicator, String breakdown, String modality) {
    /** Whether each professional counts for one, so that no largest contribution is told. */
    public boolean isHeadcount() {
      return indicator.equals("professionnels");
    }
  }

  private Slots() {}

  private static int add(String indicator, String breakdown, List<String> modalities) {
    int first = ALL.size();
    modalities.forEach(modality -> ALL.add(new Slot(indicator, breakdown, modality)));
    return first;
  }
}
