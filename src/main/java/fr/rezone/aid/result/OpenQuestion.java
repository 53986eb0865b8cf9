package fr.rezone.aid.result;

import fr.rezone.aid.question.Question;
import fr.rezone.aid.sheet.Aid;
import java.util.List;

/**
 * A question still worth asking.
 *
 * @param decides aids whose verdict waits for it
 * @param refines aids whose amount waits for it
 */
public record OpenQuestion(Question question, List<Aid> decides, List<Aid> refines) {
  public OpenQuestion {
    decides = List.copyOf(decides);
    refines = List.copyOf(refines);
  }
}
