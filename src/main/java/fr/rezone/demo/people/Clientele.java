package fr.rezone.demo.people;

import fr.rezone.demo.place.DemoCommune;
import fr.rezone.demo.seed.Chance;

/**
 * Draws the patients of a professional in a year and what is done for them. Each patient has an age
 * class, a sex, an exemption or none, the C2S or not and a médecin traitant or none, drawn
 * together: the old are exempt more often, the poor have the C2S, the young have no médecin
 * traitant. Immutable.
 */
final class Clientele {
  /** Share of each patient's age class where people are neither young nor old. */
  private static final double[] AGES = {0.18, 0.50, 0.19, 0.13};

  /** What an older population adds to each. */
  private static final double[] AGEING = {-0.07, -0.13, 0.09, 0.11};

  /** Share of exemption (long illness, pregnancy…) by age class. */
  private static final double[] EXEMPT = {0.04, 0.14, 0.42, 0.68};

  /** Share of the C2S by age class where poverty is complete. */
  private static final double[] C2S = {0.34, 0.26, 0.12, 0.06};

  private static final double[] WITHOUT_DOCTOR = {0.55, 0.15, 0.06, 0.03};
  private static final double[] GENERALIST_ACTS = {915, 62, 8, 13, 2};
  private static final double[] HOME_ACTS = {120, 880, 0, 0, 0};
  private static final double[] DESK_ACTS = {940, 60, 0, 0, 0};
  private static final double[] MIDWIFE_ACTS = {690, 170, 0, 140, 0};
  private static final double[] DENTIST_ACTS = {380, 0, 430, 0, 190};

  private Clientele() {}

  /** Adds what one professional saw and did in a year. */
  static void add(Professional who, DemoCommune place, int year, Chance chance, Tally tally) {
    double trend = 1 + 0.012 * (year - Years.FIRST);
    double yearly = who.zeal() * trend * chance.around1(0.04);
    int patients = (int) Math.round(who.craft().patients() * yearly);
    tally.add(Slots.PATIENTS, patients);
    int[] ages = ages(who, place, patients, chance);
    Drawn drawn = new Drawn();
    for (int age = 0; age < ages.length; age++) {
      tally.add(Slots.PATIENTS_AGE + age, ages[age]);
      int women = chance.successes(ages[age], women(who, age));
      drawn.draw(who, place, age, women, chance);
      drawn.draw(who, place, age, ages[age] - women, chance);
      drawn.women += women;
    }
    pair(tally, Slots.PATIENTS_SEX, patients - drawn.women, drawn.women);
    pair(tally, Slots.PATIENTS_EXEMPT, drawn.exempt, patients - drawn.exempt);
    pair(tally, Slots.PATIENTS_C2S, drawn.c2s, patients - drawn.c2s);
    if (who.craft() == Craft.GENERALIST) {
      pair(tally, Slots.PATIENTS_DOCTOR, patients - drawn.without, drawn.without);
    }
    acts(who, place, (int) Math.round(who.craft().acts() * yearly), chance, tally);
  }

  private static void pair(Tally tally, int slot, int first, int second) {
    tally.add(slot, first);
    tally.add(slot + 1, second);
  }

  private static int[] ages(Professional who, DemoCommune place, int patients, Chance chance) {
    double[] shares = new double[AGES.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.max(0.01, AGES[i] + AGEING[i] * place.ageing() * 1.3);
    }
    if (who.craft() == Craft.NURSE) {
      shares[2] *= 2;
      shares[3] *= 5;
    } else if (who.craft() == Craft.SPEECH_THERAPIST
        || who.speciality() == Speciality.PAEDIATRICS) {
      shares[0] *= 8;
    } else if (who.craft() == Craft.MIDWIFE) {
      shares[1] *= 6;
    }
    int[] ages = new int[shares.length];
    int left = patients;
    double sum = shares[0] + shares[1] + shares[2] + shares[3];
    for (int i = 0; i + 1 < ages.length; i++) {
      ages[i] = chance.successes(left, shares[i] / sum);
      left -= ages[i];
      sum -= shares[i];
    }
    ages[ages.length - 1] = left;
    return ages;
  }

  private static double women(Professional who, int age) {
    if (who.craft() == Craft.MIDWIFE || who.speciality() == Speciality.GYNAECOLOGY) {
      return age == 0 ? 0.6 : 0.985;
    }
    return (age == 3 ? 0.6 : 0.52) + (who.female() ? 0.05 : -0.02);
  }

  private static void acts(
      Professional who, DemoCommune place, int acts, Chance chance, Tally tally) {
    double[] shares =
        switch (who.craft()) {
          case GENERALIST -> GENERALIST_ACTS;
          case SPECIALIST -> who.speciality() == null ? GENERALIST_ACTS : who.speciality().acts();
          case NURSE -> HOME_ACTS;
          case PHYSIOTHERAPIST, SPEECH_THERAPIST -> DESK_ACTS;
          case MIDWIFE -> MIDWIFE_ACTS;
          case DENTIST -> DENTIST_ACTS;
        };
    tally.add(Slots.ACTS_ALL, acts);
    int left = acts;
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    for (int i = shares.length - 1; i > 0; i--) {
      // The countryside is visited more.
      double share = i == 1 ? shares[i] * (1 + 0.8 * place.rural()) : shares[i];
      int done = chance.successes(left, Math.min(1, share / sum));
      tally.add(Slots.ACTS_KIND + i, done);
      left -= done;
      sum -= shares[i];
    }
    tally.add(Slots.ACTS_KIND, left);
  }

  /** What the patients drawn so far have. */
  private static final class Drawn {
    private int women;
    private int exempt;
    private int c2s;
    private int without;

    /** Patients of one age class and sex: exemption first, then the C2S, then the doctor. */
    private void draw(Professional who, DemoCommune place, int age, int count, Chance chance) {
      int ill = chance.successes(count, EXEMPT[age]);
      exempt += ill;
      poor(place, age, ill, 1.1, chance);
      poor(place, age, count - ill, 0.95, chance);
      if (who.craft() == Craft.GENERALIST) {
        without += chance.successes(ill, 0.3 * WITHOUT_DOCTOR[age]);
        without += chance.successes(count - ill, WITHOUT_DOCTOR[age] * (1.2 - 0.4 * place.rural()));
      }
    }

    private void poor(DemoCommune place, int age, int count, double factor, Chance chance) {
      c2s += chance.successes(count, C2S[age] * (0.15 + 0.85 * place.poverty()) * factor);
    }
  }
}
