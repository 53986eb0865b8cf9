package fr.rezone.aid.question;

import java.util.List;
import java.util.stream.Collectors;

/** Answers that cannot be taken. All faults are listed; the message is one French line. */
public final class AnswerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<AnswerFault> faults;

  public AnswerException(List<AnswerFault> faults) {
    super(faults.stream().map(AnswerFault::message).collect(Collectors.joining(" — ")));
    this.faults = List.copyOf(faults);
  }

  public List<AnswerFault> faults() {
    return faults;
  }
}
