package fr.rezone.aid.rule;

/** Receives the payments of a schedule, none of them zero. */
public interface PaymentSink {
  /**
   * @param month months since year 0
   * @param cents negative for money to give back
   */
  void pay(long month, long cents);
}
