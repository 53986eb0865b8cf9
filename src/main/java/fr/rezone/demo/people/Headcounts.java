package fr.rezone.demo.people;

/**
 * What the open files tell of the professionals, added up by commune: ranks are those of the
 * communes. Written while the simulation runs, read afterwards.
 */
public final class Headcounts {
  private final int[][][] liberal;
  private final int[][] specialists;
  private final long[][] acts;

  Headcounts(int communes) {
    liberal = new int[Craft.values().length][Years.COUNT][communes];
    specialists = new int[Speciality.values().length][communes];
    acts = new long[Years.COUNT][communes];
  }

  void add(Professional who, int commune, int year) {
    if (!who.mode().isLiberal()) {
      return;
    }
    liberal[who.craft().ordinal()][year - Years.FIRST][commune]++;
    Speciality speciality = who.speciality();
    if (speciality != null && year == Years.LAST) {
      specialists[speciality.ordinal()][commune]++;
    }
  }

  void addActs(int commune, int year, long count) {
    acts[year - Years.FIRST][commune] += count;
  }

  /** Liberal professionals of a commune at the end of a year. */
  public int liberal(Craft craft, int year, int commune) {
    return liberal[craft.ordinal()][year - Years.FIRST][commune];
  }

  /** Liberal specialists of a commune at the end of the last year. */
  public int specialists(Speciality speciality, int commune) {
    return specialists[speciality.ordinal()][commune];
  }

  /** Consultations and visits of all general practitioners of a commune in a year. */
  public long generalistActs(int year, int commune) {
    return acts[year - Years.FIRST][commune];
  }
}
