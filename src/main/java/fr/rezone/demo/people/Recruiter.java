package fr.rezone.demo.people;

import fr.rezone.demo.place.DemoCommune;
import fr.rezone.demo.seed.Chance;
import org.jspecify.annotations.Nullable;

/**
 * Draws the professionals of a place: older and more alone in the countryside, younger and more in
 * groups where a health house is likely, in sector 2 in cities. Immutable.
 */
final class Recruiter {
  private static final int YOUNGEST = 26;
  private static final int OLDEST = 76;
  private static final int MIDDLE_YEAR = 2023;
  private static final int RETIREMENT = 62;
  private static final Speciality[] SPECIALITIES = Speciality.values();
  private static final double[] SHARES = new double[SPECIALITIES.length];

  static {
    for (int i = 0; i < SHARES.length; i++) {
      SHARES[i] = SPECIALITIES[i].share();
    }
  }

  private Recruiter() {}

  static Professional draw(Craft craft, DemoCommune place, Chance chance) {
    double rural = place.rural();
    int age = age(craft, rural, chance);
    // Women came later to the professions that were men's.
    double women = Math.clamp(craft.women() + 0.011 * (craft.age() - age), 0.04, 0.99);
    boolean female = chance.happens(women);
    Speciality speciality =
        craft == Craft.SPECIALIST ? SPECIALITIES[chance.weighted(SHARES)] : null;
    Mode mode = mode(craft, rural, age, chance);
    int from = Years.FIRST;
    int to = Years.LAST;
    if (age >= RETIREMENT && chance.happens(0.13 + 0.02 * (age - RETIREMENT))) {
      to = Years.FIRST + chance.below(2);
    } else if (age < 40 && chance.happens(0.2 - 0.08 * rural)) {
      from = Years.FIRST + 1 + chance.below(2);
    }
    double part = female && age < 45 ? 0.9 : 1;
    double late = age > 66 ? 0.7 : 1;
    return new Professional(
        craft,
        speciality,
        female,
        MIDDLE_YEAR - age,
        sector(craft, speciality, rural, mode, chance),
        mode,
        from,
        to,
        part * late * (1 + 0.25 * rural) * chance.around1(0.33));
  }

  private static int age(Craft craft, double rural, Chance chance) {
    double age = craft.age() + (craft.isPhysician() ? 5 * rural : rural) + 11.5 * chance.normal();
    return (int) Math.clamp(Math.round(age), YOUNGEST, OLDEST);
  }

  private static Sector sector(
      Craft craft, @Nullable Speciality speciality, double rural, Mode mode, Chance chance) {
    if (!craft.isPhysician() || mode == Mode.SALARIED || mode == Mode.HEALTH_CENTRE) {
      return chance.happens(craft == Craft.DENTIST ? 0.004 : 0.0004) ? Sector.OUTSIDE : Sector.ONE;
    }
    double city = 1 - rural;
    if (speciality == null) {
      return Sector.values()[chance.weighted(93, 2 + 5 * city, 1 + 3 * city, 0.6 + 1.4 * city)];
    }
    double dear = speciality == Speciality.SURGERY || speciality == Speciality.GYNAECOLOGY ? 2 : 1;
    return Sector.values()[
        chance.weighted(55, dear * (10 + 32 * city), dear * (12 + 18 * city), 0.5)];
  }

  private static Mode mode(Craft craft, double rural, int age, Chance chance) {
    double young = Math.clamp((60 - age) / 30.0, 0, 1);
    double salaried = craft.isPhysician() ? 14 * (1 - rural) + 6 : 10;
    double house =
        craft == Craft.SPECIALIST || craft == Craft.DENTIST ? 1 : 6 + 22 * rural * (0.4 + young);
    return Mode.values()[
        chance.weighted(
            34 - 16 * young,
            26 + 20 * young,
            salaried,
            craft.isPhysician() ? 8 : 3,
            house,
            craft == Craft.GENERALIST || craft == Craft.DENTIST ? 5 * (1 - rural) + 1 : 1)];
  }
}
