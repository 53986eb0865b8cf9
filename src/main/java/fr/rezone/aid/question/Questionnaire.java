package fr.rezone.aid.question;

import fr.rezone.aid.language.Spelling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** All keys that rules may use, in the order in which they are asked. Immutable. */
public final class Questionnaire {
  private final List<Question> questions;
  private final Map<String, Question> byKey;

  /**
   * @throws IllegalArgumentException if two questions share a key, or slots are not 0, 1, 2…
   */
  public Questionnaire(List<Question> questions) {
    this.questions = List.copyOf(questions);
    Map<String, Question> index = new HashMap<>();
    for (int slot = 0; slot < questions.size(); slot++) {
      Question question = questions.get(slot);
      if (question.slot() != slot || index.put(question.key(), question) != null) {
        throw new IllegalArgumentException("bad slot or repeated key: " + question.key());
      }
    }
    byKey = Map.copyOf(index);
  }

  public List<Question> questions() {
    return questions;
  }

  public int size() {
    return questions.size();
  }

  public Question question(int slot) {
    return questions.get(slot);
  }

  public Optional<Question> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The question behind a key that must exist. */
  public Question get(String key) {
    return find(key)
        .orElseThrow(
            () -> new NoSuchElementException("question « " + key + " » inconnue" + offer(key)));
  }

  /** Slot of a key, or -1. */
  public int slot(String key) {
    Question question = byKey.get(key);
    return question == null ? -1 : question.slot();
  }

  public Set<String> keys() {
    return byKey.keySet();
  }

  /** « ; voulez-vous dire … ? » or nothing. */
  public String offer(String key) {
    return Spelling.offer(key, byKey.keySet());
  }
}
