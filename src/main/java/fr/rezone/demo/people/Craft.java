package fr.rezone.demo.people;

/** The professions that are simulated, with what makes them differ. All numbers are invented. */
public enum Craft {
  GENERALIST("medecin-generaliste", 118, 1.06, 0.30, 0.52, 50, 1_450, 4_600),
  SPECIALIST("medecin-specialiste", 128, 1.75, 0.55, 0.45, 52, 1_250, 3_100),
  NURSE("infirmier", 165, 0.95, 0.05, 0.83, 44, 190, 6_800),
  PHYSIOTHERAPIST("kine", 120, 1.0, 0.35, 0.52, 41, 260, 4_400),
  MIDWIFE("sage-femme", 17, 1.12, 0.35, 0.97, 40, 420, 1_900),
  DENTIST("dentiste", 58, 1.10, 0.50, 0.46, 47, 980, 2_600),
  SPEECH_THERAPIST("orthophoniste", 36, 1.08, 0.50, 0.96, 43, 120, 2_900);

  private final String id;
  private final double per100k;
  private final double gathering;
  private final double rural;
  private final double women;
  private final double age;
  private final double patients;
  private final double acts;

  Craft(
      String id,
      double per100k,
      double gathering,
      double rural,
      double women,
      double age,
      double patients,
      double acts) {
    this.id = id;
    this.per100k = per100k;
    this.gathering = gathering;
    this.rural = rural;
    this.women = women;
    this.age = age;
    this.patients = patients;
    this.acts = acts;
  }

  /** The word of the operator tables. */
  public String id() {
    return id;
  }

  /** How many for 100,000 inhabitants where nothing makes them more or fewer. */
  double per100k() {
    return per100k;
  }

  /** Power of the population to which they share themselves out: above 1, towns draw them. */
  double gathering() {
    return gathering;
  }

  /** Share that the deepest countryside lacks. */
  double rural() {
    return rural;
  }

  /** Share of women, all ages. */
  double women() {
    return women;
  }

  /** Mean age, years. */
  double age() {
    return age;
  }

  /** Patients of one of them in a year. */
  double patients() {
    return patients;
  }

  /** Acts of one of them in a year. */
  double acts() {
    return acts;
  }

  boolean isPhysician() {
    return this == GENERALIST || this == SPECIALIST;
  }
}
