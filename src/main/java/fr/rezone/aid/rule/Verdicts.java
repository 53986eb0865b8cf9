package fr.rezone.aid.rule;

/** What a rule may ask about another aid. */
public interface Verdicts {
  /** The truth value of « all its conditions are met » for the answers of the frame. */
  int of(int aid, Frame frame);

  /** Adds why it is unknown. */
  void blame(int aid, Frame frame, Blame blame);
}
