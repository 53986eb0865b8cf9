package fr.rezone.demo.people;

/** The tariff sector of a professional, in the words of the operator tables. */
enum Sector {
  ONE("secteur-1"),
  TWO("secteur-2"),
  OPTAM("optam"),
  OUTSIDE("non-conventionne");

  private final String id;

  Sector(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
