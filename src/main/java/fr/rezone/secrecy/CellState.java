package fr.rezone.secrecy;

/** What becomes of a cell. */
public enum CellState {
  /** Its value may be shown. */
  PUBLISHED,
  /** Hidden because a rule forbids its value. */
  PRIMARY,
  /** Harmless in itself, hidden so that no primary one can be computed from it. */
  SECONDARY
}
