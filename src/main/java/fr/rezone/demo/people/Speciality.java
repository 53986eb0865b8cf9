package fr.rezone.demo.people;

/**
 * Specialities as data.ameli.fr names them, with their share and the acts that they mostly do, per
 * thousand: consultations, visits, surgery, ultrasound, imaging.
 */
public enum Speciality {
  PSYCHIATRY("Psychiatres", 14, 985, 10, 0, 5, 0),
  OPHTHALMOLOGY("Ophtalmologues", 11, 840, 0, 100, 60, 0),
  CARDIOLOGY("Cardiologues", 11, 560, 5, 15, 420, 0),
  RADIOLOGY("Radiologues", 13, 20, 0, 5, 300, 675),
  ANAESTHESIA("Anesthésistes-réanimateurs", 9, 480, 0, 520, 0, 0),
  SURGERY("Chirurgiens", 13, 640, 0, 360, 0, 0),
  GYNAECOLOGY("Gynécologues médicaux et obstétriciens", 9, 650, 0, 70, 280, 0),
  DERMATOLOGY("Dermatologues", 6, 820, 0, 180, 0, 0),
  PAEDIATRICS("Pédiatres", 6, 985, 5, 0, 10, 0),
  GASTROENTEROLOGY("Hépato-gastro-entérologues", 5, 600, 0, 320, 80, 0),
  RHEUMATOLOGY("Rhumatologues", 4, 850, 0, 40, 60, 50),
  ENT("Oto-rhino-laryngologistes", 5, 830, 0, 170, 0, 0),
  PNEUMOLOGY("Pneumologues", 3, 900, 0, 40, 20, 40),
  NEUROLOGY("Neurologues", 3, 960, 0, 0, 40, 0);

  private final String label;
  private final double share;
  private final double[] acts;

  Speciality(String label, double share, double... acts) {
    this.label = label;
    this.share = share;
    this.acts = acts;
  }

  public String label() {
    return label;
  }

  double share() {
    return share;
  }

  /** In the order of {@link Slots#ACTS}. */
  double[] acts() {
    return acts;
  }
}
