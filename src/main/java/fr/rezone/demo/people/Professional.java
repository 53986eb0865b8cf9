package fr.rezone.demo.people;

import org.jspecify.annotations.Nullable;

/**
 * One professional. Never written anywhere.
 *
 * @param speciality of a specialist; null for the others
 * @param from first year at work in the commune
 * @param to last year
 * @param zeal patients and acts, as a multiple of what is usual
 */
record Professional(
    Craft craft,
    @Nullable Speciality speciality,
    boolean female,
    int birthYear,
    Sector sector,
    Mode mode,
    int from,
    int to,
    double zeal) {
  boolean works(int year) {
    return from <= year && year <= to;
  }

  int age(int year) {
    return year - birthYear;
  }
}
